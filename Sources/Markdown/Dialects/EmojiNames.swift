/// Names of emoji as Git hosts write them between colons, of those that have been in use for long.
///
/// The names are those of the list that GitHub publishes (github.com/github/gemoji, `db/emoji.json`,
/// November 2026), without flags, families and the hours of clocks.
enum EmojiNames {
  /// The picture that a text begins with the name of, `:tada:`, and how long the name is.
  static func emoji(at text: ArraySlice<UInt8>) -> (emoji: String, length: Int)? {
    var end = text.startIndex + 1
    let last = min(end + longest, text.endIndex)
    while end < last, text[end].mayNameEmoji { end += 1 }
    guard end > text.startIndex + 2, end < text.endIndex, text[end] == UInt8(ascii: ":")
    else { return nil }
    // `:a::b:` are two, `::a::` is none.
    let next = text.dropFirst(end + 1 - text.startIndex).first ?? 0x20
    let second = text.dropFirst(end + 2 - text.startIndex).first ?? 0x20
    guard !next.isASCIILetter, !next.isASCIIDigit,
      next != UInt8(ascii: ":") || second.mayNameEmoji
    else { return nil }
    let name = String(decoding: text[(text.startIndex + 1)..<end], as: UTF8.self)
    return pictures[name].map { ($0, end + 1 - text.startIndex) }
  }

  private static let longest = 40

  private static let pictures: [String: String] = {
    let words = list.split(whereSeparator: \.isWhitespace)
    var pictures: [String: String] = [:]
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      pictures[String(words[index])] = String(words[index + 1])
    }
    return pictures
  }()

  private static let list = """
    +1 👍 -1 👎 100 💯 1234 🔢 1st_place_medal 🥇 2nd_place_medal 🥈 3rd_place_medal 🥉 8ball 🎱 a 🅰️
    ab 🆎 abc 🔤 abcd 🔡 accept 🉑 aerial_tramway 🚡 airplane ✈️ alarm_clock ⏰ alembic ⚗️ alien 👽
    ambulance 🚑 amphora 🏺 anchor ⚓ angel 👼 anger 💢 angry 😠 anguished 😧 ant 🐜 apple 🍎 aquarius ♒
    aries ♈ arrow_backward ◀️ arrow_double_down ⏬ arrow_double_up ⏫ arrow_down ⬇️
    arrow_down_small 🔽 arrow_forward ▶️ arrow_heading_down ⤵️ arrow_heading_up ⤴️ arrow_left ⬅️
    arrow_lower_left ↙️ arrow_lower_right ↘️ arrow_right ➡️ arrow_right_hook ↪️ arrow_up ⬆️
    arrow_up_down ↕️ arrow_up_small 🔼 arrow_upper_left ↖️ arrow_upper_right ↗️
    arrows_clockwise 🔃 arrows_counterclockwise 🔄 art 🎨 articulated_lorry 🚛
    artificial_satellite 🛰️ asterisk *️⃣ astonished 😲 athletic_shoe 👟 atm 🏧 atom_symbol ⚛️
    avocado 🥑 b 🅱️ baby 👶 baby_bottle 🍼 baby_chick 🐤 baby_symbol 🚼 back 🔙 bacon 🥓 badminton 🏸
    baggage_claim 🛄 baguette_bread 🥖 balance_scale ⚖️ balloon 🎈 ballot_box 🗳️
    ballot_box_with_check ☑️ bamboo 🎍 banana 🍌 bangbang ‼️ bank 🏦 bar_chart 📊 barber 💈
    baseball ⚾ basketball 🏀 bat 🦇 bath 🛀 bathtub 🛁 battery 🔋 beach_umbrella 🏖️ bear 🐻 bed 🛏️
    bee 🐝 beer 🍺 beers 🍻 beginner 🔰 bell 🔔 bellhop_bell 🛎️ bento 🍱 bicyclist 🚴 bike 🚲 bikini 👙
    biohazard ☣️ bird 🐦 birthday 🎂 black_circle ⚫ black_heart 🖤 black_joker 🃏
    black_large_square ⬛ black_medium_small_square ◾ black_medium_square ◼️ black_nib ✒️
    black_small_square ▪️ black_square_button 🔲 blond_haired_person 👱 blossom 🌼 blowfish 🐡
    blue_book 📘 blue_car 🚙 blue_heart 💙 blush 😊 boar 🐗 boat ⛵ bomb 💣 book 📖 bookmark 🔖
    bookmark_tabs 📑 books 📚 boom 💥 boot 👢 bouncing_ball_person ⛹️ bouquet 💐 bow 🙇
    bow_and_arrow 🏹 bowling 🎳 boxing_glove 🥊 boy 👦 bread 🍞 bridge_at_night 🌉 briefcase 💼
    broken_heart 💔 bug 🐛 building_construction 🏗️ bulb 💡 bullettrain_front 🚅 bullettrain_side 🚄
    burrito 🌯 bus 🚌 business_suit_levitating 🕴️ busstop 🚏 bust_in_silhouette 👤
    busts_in_silhouette 👥 butterfly 🦋 cactus 🌵 cake 🍰 calendar 📆 call_me_hand 🤙 calling 📲
    camel 🐫 camera 📷 camera_flash 📸 camping 🏕️ cancer ♋ candle 🕯️ candy 🍬 canoe 🛶 capital_abcd 🔠
    capricorn ♑ car 🚗 card_file_box 🗃️ card_index 📇 card_index_dividers 🗂️ carousel_horse 🎠
    carrot 🥕 cat 🐱 cat2 🐈 cd 💿 chains ⛓️ champagne 🍾 chart 💹 chart_with_downwards_trend 📉
    chart_with_upwards_trend 📈 cheese 🧀 cherries 🍒 cherry_blossom 🌸 chestnut 🌰 chicken 🐔
    children_crossing 🚸 chipmunk 🐿️ chocolate_bar 🍫 christmas_tree 🎄 church ⛪ cinema 🎦
    circus_tent 🎪 city_sunrise 🌇 city_sunset 🌆 cityscape 🏙️ cl 🆑 clamp 🗜️ clap 👏 clapper 🎬
    classical_building 🏛️ clinking_glasses 🥂 clipboard 📋 closed_book 📕 closed_lock_with_key 🔐
    closed_umbrella 🌂 cloud ☁️ cloud_with_lightning 🌩️ cloud_with_lightning_and_rain ⛈️
    cloud_with_rain 🌧️ cloud_with_snow 🌨️ clown_face 🤡 clubs ♣️ cocktail 🍸 coffee ☕ coffin ⚰️
    cold_sweat 😰 collision 💥 comet ☄️ computer 💻 computer_mouse 🖱️ confetti_ball 🎊 confounded 😖
    confused 😕 congratulations ㊗️ construction 🚧 construction_worker 👷 control_knobs 🎛️
    convenience_store 🏪 cookie 🍪 cool 🆒 cop 👮 copyright ©️ corn 🌽 couch_and_lamp 🛋️ couple 👫
    couple_with_heart 💑 couplekiss 💏 cow 🐮 cow2 🐄 cowboy_hat_face 🤠 crab 🦀 crayon 🖍️
    credit_card 💳 crescent_moon 🌙 cricket_game 🏏 crocodile 🐊 croissant 🥐 crossed_fingers 🤞
    crossed_swords ⚔️ crown 👑 cry 😢 crying_cat_face 😿 crystal_ball 🔮 cucumber 🥒 cupid 💘
    curly_loop ➰ currency_exchange 💱 curry 🍛 custard 🍮 customs 🛃 cyclone 🌀 dagger 🗡️ dancer 💃
    dancers 👯 dango 🍡 dark_sunglasses 🕶️ dart 🎯 dash 💨 date 📅 deciduous_tree 🌳 deer 🦌
    department_store 🏬 derelict_house 🏚️ desert 🏜️ desert_island 🏝️ desktop_computer 🖥️
    detective 🕵️ diamond_shape_with_a_dot_inside 💠 diamonds ♦️ disappointed 😞
    disappointed_relieved 😥 dizzy 💫 dizzy_face 😵 do_not_litter 🚯 dog 🐶 dog2 🐕 dollar 💵 dolls 🎎
    dolphin 🐬 door 🚪 doughnut 🍩 dove 🕊️ dragon 🐉 dragon_face 🐲 dress 👗 dromedary_camel 🐪
    drooling_face 🤤 droplet 💧 drum 🥁 duck 🦆 dvd 📀 e-mail 📧 eagle 🦅 ear 👂 ear_of_rice 🌾
    earth_africa 🌍 earth_americas 🌎 earth_asia 🌏 egg 🥚 eggplant 🍆 eight 8️⃣
    eight_pointed_black_star ✴️ eight_spoked_asterisk ✳️ electric_plug 🔌 elephant 🐘 email 📧
    end 🔚 envelope ✉️ envelope_with_arrow 📩 euro 💶 european_castle 🏰 european_post_office 🏤
    evergreen_tree 🌲 exclamation ❗ expressionless 😑 eye 👁️ eyeglasses 👓 eyes 👀
    face_with_head_bandage 🤕 face_with_thermometer 🤒 facepunch 👊 factory 🏭 fallen_leaf 🍂
    family 👪 fast_forward ⏩ fax 📠 fearful 😨 feet 🐾 ferris_wheel 🎡 ferry ⛴️ field_hockey 🏑
    file_cabinet 🗄️ file_folder 📁 film_projector 📽️ film_strip 🎞️ fire 🔥 fire_engine 🚒
    fireworks 🎆 first_quarter_moon 🌓 first_quarter_moon_with_face 🌛 fish 🐟 fish_cake 🍥
    fishing_pole_and_fish 🎣 fist ✊ fist_left 🤛 fist_oncoming 👊 fist_raised ✊ fist_right 🤜
    five 5️⃣ flags 🎏 flashlight 🔦 fleur_de_lis ⚜️ flight_arrival 🛬 flight_departure 🛫 flipper 🐬
    floppy_disk 💾 flower_playing_cards 🎴 flushed 😳 fog 🌫️ foggy 🌁 football 🏈 footprints 👣
    fork_and_knife 🍴 fountain ⛲ fountain_pen 🖋️ four 4️⃣ four_leaf_clover 🍀 fox_face 🦊
    framed_picture 🖼️ free 🆓 fried_egg 🍳 fried_shrimp 🍤 fries 🍟 frog 🐸 frowning 😦
    frowning_face ☹️ frowning_person 🙍 fu 🖕 fuelpump ⛽ full_moon 🌕 full_moon_with_face 🌝
    funeral_urn ⚱️ game_die 🎲 gear ⚙️ gem 💎 gemini ♊ ghost 👻 gift 🎁 gift_heart 💝 girl 👧
    globe_with_meridians 🌐 goal_net 🥅 goat 🐐 golf ⛳ golfing 🏌️ gorilla 🦍 grapes 🍇 green_apple 🍏
    green_book 📗 green_heart 💚 green_salad 🥗 grey_exclamation ❕ grey_question ❔ grimacing 😬
    grin 😁 grinning 😀 guard 💂 guitar 🎸 gun 🔫 haircut 💇 hamburger 🍔 hammer 🔨 hammer_and_pick ⚒️
    hammer_and_wrench 🛠️ hamster 🐹 hand ✋ handbag 👜 handshake 🤝 hankey 💩 hash #️⃣
    hatched_chick 🐥 hatching_chick 🐣 headphones 🎧 hear_no_evil 🙉 heart ❤️ heart_decoration 💟
    heart_eyes 😍 heart_eyes_cat 😻 heartbeat 💓 heartpulse 💗 hearts ♥️ heavy_check_mark ✔️
    heavy_division_sign ➗ heavy_dollar_sign 💲 heavy_exclamation_mark ❗
    heavy_heart_exclamation ❣️ heavy_minus_sign ➖ heavy_multiplication_x ✖️ heavy_plus_sign ➕
    helicopter 🚁 herb 🌿 hibiscus 🌺 high_brightness 🔆 high_heel 👠 hocho 🔪 hole 🕳️ honey_pot 🍯
    honeybee 🐝 horse 🐴 horse_racing 🏇 hospital 🏥 hot_pepper 🌶️ hotdog 🌭 hotel 🏨 hotsprings ♨️
    hourglass ⌛ hourglass_flowing_sand ⏳ house 🏠 house_with_garden 🏡 houses 🏘️ hugs 🤗 hushed 😯
    ice_cream 🍨 ice_hockey 🏒 ice_skate ⛸️ icecream 🍦 id 🆔 ideograph_advantage 🉐 imp 👿
    inbox_tray 📥 incoming_envelope 📨 information_desk_person 💁 information_source ℹ️ innocent 😇
    interrobang ⁉️ iphone 📱 izakaya_lantern 🏮 jack_o_lantern 🎃 japan 🗾 japanese_castle 🏯
    japanese_goblin 👺 japanese_ogre 👹 jeans 👖 joy 😂 joy_cat 😹 joystick 🕹️ kaaba 🕋 key 🔑
    keyboard ⌨️ keycap_ten 🔟 kick_scooter 🛴 kimono 👘 kiss 💋 kissing 😗 kissing_cat 😽
    kissing_closed_eyes 😚 kissing_heart 😘 kissing_smiling_eyes 😙 kiwi_fruit 🥝 knife 🔪 koala 🐨
    koko 🈁 label 🏷️ lady_beetle 🐞 lantern 🏮 large_blue_circle 🔵 large_blue_diamond 🔷
    large_orange_diamond 🔶 last_quarter_moon 🌗 last_quarter_moon_with_face 🌜 latin_cross ✝️
    laughing 😆 leaves 🍃 ledger 📒 left_luggage 🛅 left_right_arrow ↔️ leftwards_arrow_with_hook ↩️
    lemon 🍋 leo ♌ leopard 🐆 level_slider 🎚️ libra ♎ light_rail 🚈 link 🔗 lion 🦁 lips 👄 lipstick 💄
    lizard 🦎 lock 🔒 lock_with_ink_pen 🔏 lollipop 🍭 loop ➿ loud_sound 🔊 loudspeaker 📢
    love_hotel 🏩 love_letter 💌 low_brightness 🔅 lying_face 🤥 m Ⓜ️ mag 🔍 mag_right 🔎 mahjong 🀄
    mailbox 📫 mailbox_closed 📪 mailbox_with_mail 📬 mailbox_with_no_mail 📭 man 👨 man_dancing 🕺
    man_with_gua_pi_mao 👲 mandarin 🍊 mans_shoe 👞 mantelpiece_clock 🕰️ maple_leaf 🍁
    martial_arts_uniform 🥋 mask 😷 massage 💆 meat_on_bone 🍖 medal_military 🎖️ medal_sports 🏅
    mega 📣 melon 🍈 memo 📝 menorah 🕎 mens 🚹 metal 🤘 metro 🚇 microphone 🎤 microscope 🔬
    middle_finger 🖕 milk_glass 🥛 milky_way 🌌 minibus 🚐 minidisc 💽 mobile_phone_off 📴
    money_mouth_face 🤑 money_with_wings 💸 moneybag 💰 monkey 🐒 monkey_face 🐵 monorail 🚝 moon 🌔
    mortar_board 🎓 mosque 🕌 motor_boat 🛥️ motor_scooter 🛵 motorcycle 🏍️ motorway 🛣️ mount_fuji 🗻
    mountain ⛰️ mountain_bicyclist 🚵 mountain_cableway 🚠 mountain_railway 🚞 mountain_snow 🏔️
    mouse 🐭 mouse2 🐁 movie_camera 🎥 moyai 🗿 mrs_claus 🤶 muscle 💪 mushroom 🍄 musical_keyboard 🎹
    musical_note 🎵 musical_score 🎼 mute 🔇 nail_care 💅 name_badge 📛 national_park 🏞️
    nauseated_face 🤢 necktie 👔 negative_squared_cross_mark ❎ nerd_face 🤓 neutral_face 😐 new 🆕
    new_moon 🌑 new_moon_with_face 🌚 newspaper 📰 newspaper_roll 🗞️ next_track_button ⏭️ ng 🆖
    night_with_stars 🌃 nine 9️⃣ no_bell 🔕 no_bicycles 🚳 no_entry ⛔ no_entry_sign 🚫 no_good 🙅
    no_mobile_phones 📵 no_mouth 😶 no_pedestrians 🚷 no_smoking 🚭 non-potable_water 🚱 nose 👃
    notebook 📓 notebook_with_decorative_cover 📔 notes 🎶 nut_and_bolt 🔩 o ⭕ o2 🅾️ ocean 🌊
    octopus 🐙 oden 🍢 office 🏢 oil_drum 🛢️ ok 🆗 ok_hand 👌 ok_person 🙆 old_key 🗝️ older_man 👴
    older_woman 👵 om 🕉️ on 🔛 oncoming_automobile 🚘 oncoming_bus 🚍 oncoming_police_car 🚔
    oncoming_taxi 🚖 one 1️⃣ open_book 📖 open_file_folder 📂 open_hands 👐 open_mouth 😮
    open_umbrella ☂️ ophiuchus ⛎ orange 🍊 orange_book 📙 orthodox_cross ☦️ outbox_tray 📤 owl 🦉
    ox 🐂 package 📦 page_facing_up 📄 page_with_curl 📃 pager 📟 paintbrush 🖌️ palm_tree 🌴
    pancakes 🥞 panda_face 🐼 paperclip 📎 paperclips 🖇️ parasol_on_ground ⛱️ parking 🅿️
    part_alternation_mark 〽️ partly_sunny ⛅ passenger_ship 🛳️ passport_control 🛂 pause_button ⏸️
    paw_prints 🐾 peace_symbol ☮️ peach 🍑 peanuts 🥜 pear 🍐 pen 🖊️ pencil 📝 pencil2 ✏️ penguin 🐧
    pensive 😔 performing_arts 🎭 persevere 😣 person_fencing 🤺 person_in_tuxedo 🤵
    person_with_turban 👳 person_with_veil 👰 phone ☎️ pick ⛏️ pig 🐷 pig2 🐖 pig_nose 🐽 pill 💊
    pineapple 🍍 ping_pong 🏓 pisces ♓ pizza 🍕 place_of_worship 🛐 plate_with_cutlery 🍽️
    play_or_pause_button ⏯️ point_down 👇 point_left 👈 point_right 👉 point_up ☝️ point_up_2 👆
    police_car 🚓 police_officer 👮 poodle 🐩 poop 💩 popcorn 🍿 post_office 🏣 postal_horn 📯
    postbox 📮 potable_water 🚰 potato 🥔 pouch 👝 poultry_leg 🍗 pound 💷 pout 😡 pouting_cat 😾
    pouting_face 🙎 pray 🙏 prayer_beads 📿 pregnant_woman 🤰 previous_track_button ⏮️ prince 🤴
    princess 👸 printer 🖨️ punch 👊 purple_heart 💜 purse 👛 pushpin 📌 put_litter_in_its_place 🚮
    question ❓ rabbit 🐰 rabbit2 🐇 racehorse 🐎 racing_car 🏎️ radio 📻 radio_button 🔘
    radioactive ☢️ rage 😡 railway_car 🚃 railway_track 🛤️ rainbow 🌈 raised_back_of_hand 🤚
    raised_hand ✋ raised_hand_with_fingers_splayed 🖐️ raised_hands 🙌 raising_hand 🙋 ram 🐏
    ramen 🍜 rat 🐀 record_button ⏺️ recycle ♻️ red_car 🚗 red_circle 🔴 registered ®️ relaxed ☺️
    relieved 😌 reminder_ribbon 🎗️ repeat 🔁 repeat_one 🔂 rescue_worker_helmet ⛑️ restroom 🚻
    revolving_hearts 💞 rewind ⏪ rhinoceros 🦏 ribbon 🎀 rice 🍚 rice_ball 🍙 rice_cracker 🍘
    rice_scene 🎑 right_anger_bubble 🗯️ ring 💍 robot 🤖 rocket 🚀 rofl 🤣 roll_eyes 🙄
    roller_coaster 🎢 rooster 🐓 rose 🌹 rosette 🏵️ rotating_light 🚨 round_pushpin 📍 rowboat 🚣
    rugby_football 🏉 runner 🏃 running 🏃 running_shirt_with_sash 🎽 sa 🈂️ sagittarius ♐ sailboat ⛵
    sake 🍶 sandal 👡 santa 🎅 satellite 📡 satisfied 😆 saxophone 🎷 school 🏫 school_satchel 🎒
    scissors ✂️ scorpion 🦂 scorpius ♏ scream 😱 scream_cat 🙀 scroll 📜 seat 💺 secret ㊙️
    see_no_evil 🙈 seedling 🌱 selfie 🤳 seven 7️⃣ shallow_pan_of_food 🥘 shamrock ☘️ shark 🦈
    shaved_ice 🍧 sheep 🐑 shell 🐚 shield 🛡️ shinto_shrine ⛩️ ship 🚢 shirt 👕 shit 💩 shoe 👞
    shopping 🛍️ shopping_cart 🛒 shower 🚿 shrimp 🦐 signal_strength 📶 six 6️⃣ six_pointed_star 🔯
    ski 🎿 skier ⛷️ skull 💀 skull_and_crossbones ☠️ sleeping 😴 sleeping_bed 🛌 sleepy 😪
    slightly_frowning_face 🙁 slightly_smiling_face 🙂 slot_machine 🎰 small_airplane 🛩️
    small_blue_diamond 🔹 small_orange_diamond 🔸 small_red_triangle 🔺 small_red_triangle_down 🔻
    smile 😄 smile_cat 😸 smiley 😃 smiley_cat 😺 smiling_imp 😈 smirk 😏 smirk_cat 😼 smoking 🚬
    snail 🐌 snake 🐍 sneezing_face 🤧 snowboarder 🏂 snowflake ❄️ snowman ⛄ snowman_with_snow ☃️
    sob 😭 soccer ⚽ soon 🔜 sos 🆘 sound 🔉 space_invader 👾 spades ♠️ spaghetti 🍝 sparkle ❇️
    sparkler 🎇 sparkles ✨ sparkling_heart 💖 speak_no_evil 🙊 speaker 🔈 speaking_head 🗣️
    speech_balloon 💬 speedboat 🚤 spider 🕷️ spider_web 🕸️ spiral_calendar 🗓️ spiral_notepad 🗒️
    spoon 🥄 squid 🦑 stadium 🏟️ star ⭐ star2 🌟 star_and_crescent ☪️ star_of_david ✡️ stars 🌠
    station 🚉 statue_of_liberty 🗽 steam_locomotive 🚂 stew 🍲 stop_button ⏹️ stop_sign 🛑
    stopwatch ⏱️ straight_ruler 📏 strawberry 🍓 stuck_out_tongue 😛 stuck_out_tongue_closed_eyes 😝
    stuck_out_tongue_winking_eye 😜 studio_microphone 🎙️ stuffed_flatbread 🥙
    sun_behind_large_cloud 🌥️ sun_behind_rain_cloud 🌦️ sun_behind_small_cloud 🌤️ sun_with_face 🌞
    sunflower 🌻 sunglasses 😎 sunny ☀️ sunrise 🌅 sunrise_over_mountains 🌄 surfer 🏄 sushi 🍣
    suspension_railway 🚟 sweat 😓 sweat_drops 💦 sweat_smile 😅 sweet_potato 🍠 swimmer 🏊 symbols 🔣
    synagogue 🕍 syringe 💉 taco 🌮 tada 🎉 tanabata_tree 🎋 tangerine 🍊 taurus ♉ taxi 🚕 tea 🍵
    telephone ☎️ telephone_receiver 📞 telescope 🔭 tennis 🎾 tent ⛺ thermometer 🌡️ thinking 🤔
    thought_balloon 💭 three 3️⃣ thumbsdown 👎 thumbsup 👍 ticket 🎫 tickets 🎟️ tiger 🐯 tiger2 🐅
    timer_clock ⏲️ tipping_hand_person 💁 tired_face 😫 tm ™️ toilet 🚽 tokyo_tower 🗼 tomato 🍅
    tongue 👅 top 🔝 tophat 🎩 tornado 🌪️ trackball 🖲️ tractor 🚜 traffic_light 🚥 train 🚋 train2 🚆
    tram 🚊 triangular_ruler 📐 trident 🔱 triumph 😤 trolleybus 🚎 trophy 🏆 tropical_drink 🍹
    tropical_fish 🐠 truck 🚚 trumpet 🎺 tshirt 👕 tulip 🌷 tumbler_glass 🥃 turkey 🦃 turtle 🐢 tv 📺
    twisted_rightwards_arrows 🔀 two 2️⃣ two_hearts 💕 two_men_holding_hands 👬
    two_women_holding_hands 👭 u5272 🈹 u5408 🈴 u55b6 🈺 u6307 🈯 u6708 🈷️ u6709 🈶 u6e80 🈵 u7121 🈚
    u7533 🈸 u7981 🈲 u7a7a 🈳 umbrella ☔ unamused 😒 underage 🔞 unicorn 🦄 unlock 🔓 up 🆙
    upside_down_face 🙃 v ✌️ vertical_traffic_light 🚦 vhs 📼 vibration_mode 📳 video_camera 📹
    video_game 🎮 violin 🎻 virgo ♍ volcano 🌋 volleyball 🏐 vs 🆚 vulcan_salute 🖖 walking 🚶
    waning_crescent_moon 🌘 waning_gibbous_moon 🌖 warning ⚠️ wastebasket 🗑️ watch ⌚
    water_buffalo 🐃 watermelon 🍉 wave 👋 wavy_dash 〰️ waxing_crescent_moon 🌒
    waxing_gibbous_moon 🌔 wc 🚾 weary 😩 wedding 💒 weight_lifting 🏋️ whale 🐳 whale2 🐋
    wheel_of_dharma ☸️ wheelchair ♿ white_check_mark ✅ white_circle ⚪ white_flower 💮
    white_large_square ⬜ white_medium_small_square ◽ white_medium_square ◻️
    white_small_square ▫️ white_square_button 🔳 wilted_flower 🥀 wind_chime 🎐 wind_face 🌬️
    wine_glass 🍷 wink 😉 wolf 🐺 woman 👩 woman_dancing 💃 womans_clothes 👚 womans_hat 👒 womens 🚺
    world_map 🗺️ worried 😟 wrench 🔧 writing_hand ✍️ x ❌ yellow_heart 💛 yen 💴 yin_yang ☯️ yum 😋
    zap ⚡ zero 0️⃣ zipper_mouth_face 🤐 zzz 💤
    """
}

extension UInt8 {
  fileprivate var mayNameEmoji: Bool {
    self &- 0x61 < 26 || isASCIIDigit || "_+-".utf8.contains(self)
  }
}
