extension TradeWords {
  static let english = TradeWords(
    dated: "2026-11",
    lines: """
      journalist, press, reporter, media, interview
      pr, press release, newspaper, radio, tv, bbc > press, reporter
      complaint, unhappy, dissatisfied, grievance
      complain, refund, angry, moan, rant > complaint
      scam, fraud, phishing, swindle
      hack, hacked, intrusion, breach, cyberattack
      hack, hacked, hacker, virus, ransomware, stolen account, account stolen > lost account, stolen account, account security
      outage, out of order, incident, unavailable, bug, downtime
      crisis, scandal, controversy, backlash
      shitstorm, bad buzz, pile on, firestorm, boycott, cancelled, outrage > crisis, criticism, attack
      rumour, rumor, misinformation, hoax, fake news
      colour, color, shade, palette
      hex, rgb, cmyk, pantone, color code > colour
      logo, logotype
      png, svg, jpg, jpeg > logo, image
      font, typeface, typography
      font, fonts, typeface > typography, brand
      photo, picture, image, selfie, visual
      pic, pics, snap, shot, photograph > picture, photo
      influencer, creator, youtuber, blogger
      influencer, collab, sponsored, ambassador, freebie, free ticket > partnership, gift
      sponsored, paid, partnership
      contest, giveaway, draw, competition
      raffle, prize, sweepstake > competition
      ai, artificial intelligence, chatgpt
      gpt, llm, copilot, gemini, claude, chatgpt, chat gpt, midjourney, chatbot, bot > artificial intelligence, ai
      troll, insult, abuse, harassment, threat
      hater, nasty, abusive, rude, provoke > troll, provocation, moderation
      block, ban, exclude
      delete, remove, hide, erase
      take down, takedown, get rid > delete, remove
      share, repost, relay, retweet
      rt, reshare, regram, ugc > reuse, share, repost
      post, publication, content, article
      tweet, upload > post
      approve, approval, permission, clearance, sign off
      proofread, spelling, typo, grammar > check message, check
      mistake, blunder, error, oops, screw up, wrong > mistake, wrong
      resign, leave, departure, quit
      hiring, recruitment, job, vacancy, candidate
      hr, human resources, cv, interview, apprentice > recruitment, recruiter, job
      employee, staff, colleague, worker
      boss, manager, supervisor, head
      sanction, dismissal, discipline
      fired, sacked, sack, punished > sanction, discipline, duty
      confidential, secret, private
      nda, embargo > confidential, secret
      leak, leaked, spill > leak, confidential
      personal data, privacy, gdpr
      gdpr, uk gdpr, ico, data subject, sar > data protection, personal data
      dpo > data protection officer, data protection
      password, login, authentication, access
      pwd, pw, passcode, login, credentials > password, access
      2fa, mfa, otp, two factor, two step, authenticator > two factor authentication, authentication, access
      impersonation, fake account
      fake profile, clone, pretending, impostor > impersonation, fake account
      copyright, intellectual property, licence, license
      child, minor, pupil
      kid, kids, teen, teenager, toddler, school, son, daughter > child
      disability, accessibility, captions
      alt, alt text, subtitles, captions, a11y, wcag > alternative text, captions, describe
      strike, union
      election, vote, politics
      purdah, candidate, mp, councillor, campaign > election
      death, mourning, tribute
      injured, hurt, accident, ambulance, wounded > injury, hurt
      joke, humour, humor, irony
      emoji, smiley, emoticon
      metrics, figures, statistics, reach
      kpi, stats, dashboard, analytics, roi, reporting > indicator, measure
      calendar, schedule, planning
      followers, community, subscribers
      report, flag, alert
      on call, emergency, night
      night, weekend, phone number, ring, out of hours, hotline > duty officer, emergency
      weekend, holiday, evening, day off > rest hours, rest
      dm, dms, pm, inbox, direct message > private message
      whatsapp, wa, messenger, telegram, signal, slack, teams, group chat > chat, private conversation
      fb, face book, meta > facebook
      insta, ig, the gram > instagram
      yt, you tube > youtube
      twitter, tweet > x
      tik tok, tt > tiktok
      linked in, li > linkedin
      bluesky, threads, snapchat, reddit, twitch, pinterest > network, account
      pfp, profile picture, avatar > avatar, profile
      cover, header, banner > banner
      template, layout, canva
      bio, about us, boilerplate, pitch > biography, description
      disclaimer, views are my own, opinions my own > opinion
      newsletter, mailing list, mailshot, email list > newsletter, letter
      greenwashing, eco friendly, sustainable > environment, claim
      lawyer, solicitor, legal letter, cease and desist, lawsuit, sue, court > legal letter, letter before action, legal
      ad, ads, advert, boost > advertising
      customer service, support, helpdesk > passenger desk, customer
      screenshot, screen grab, screencap > screenshot
      how long keep, keep, retention > retention
      deepfake, fake video, fake film > fake
      slag off, slagging, rubbish, badmouth > run down, competitor
      competitor, rival > competitor
      must i, forced, force, obliged, have to > free, duty
      pdf, print, paper > print, charter
      size, dimension, pixel, px > size
      smm, social media manager, community manager > editor
      """,
    crisis: """
      crisis, attack, under attack, cyberattack, hacked, hack, shitstorm, scandal, boycott, backlash, rumour, rumor,
      injured, injury, hurt, accident, death, fire, threat, data breach, stolen account, emergency, on call, ransomware
      """)
}
