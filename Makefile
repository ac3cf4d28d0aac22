# Rakerda: what can be done here. `make` lists it.

PYTHON ?= python3
PY = .venv/bin/python
# What a shell of production may hold, and tests must not see.
CLEAN = env -u DATABASE_URL -u PUBLIC_URL -u ALLOWED_HOSTS -u PROXIES -u SECRET_KEY -u DEBUG -u HOST -u PORT -u DEMO -u LOG_LEVEL \
	-u UPLOAD_LIMIT_MB -u CONVERSION_TIMEOUT -u UNSAFE_CONVERSION -u X_ACCEL_PREFIX -u EMAIL_URL -u EMAIL_FROM
TESTING = $(CLEAN) RAKERDA_TEST=1 VAR_DIR=$(CURDIR)/var/test $(PY) -m rakerda.cluster

# All tests, on every core; a file stays with one worker, and the browser's files stay last (tests/conftest.py).
ALL = --numprocesses auto --dist loadfile --no-loadscope-reorder

.PHONY: help run test check html messages dump lock bench bench-pages pictures clean

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 12

run: ## install what is missing, then run Rakerda with its demo on http://localhost:8000/ (PORT, VAR_DIR, DATABASE_URL: see README.md)
	@$(PYTHON) -m rakerda.machine run
	@$(PY) -m rakerda.serving

test: ## install what is missing, then check and test; WIDE=1 tests every page and form in full, else a share that changes each day
	@$(PYTHON) -m rakerda.machine test
	@$(MAKE) --no-print-directory check
	@$(MAKE) --no-print-directory var/chromium/$(OLD)/chromium
	$(TESTING) $(PY) -m pytest $(or $(T),$(ALL))

# The last Chromium for Windows 7 and 8.1, for amd64 (tests/browser/test_old_browser.py).
OLD = 109.0.6
OLD_SHA256 = 84171b067a588137a242c3dfb70d160c49d055a4227297aefc5eace94e47566c
UNPACK = import brotli, sys; sys.stdout.buffer.write(brotli.decompress(sys.stdin.buffer.read()))
var/chromium/$(OLD)/chromium:
	@mkdir -p $(@D)
	npm pack --silent --pack-destination $(@D) @sparticuz/chromium@$(OLD)
	echo "$(OLD_SHA256)  $(@D)/sparticuz-chromium-$(OLD).tgz" | sha256sum --check --quiet
	tar -xzf $(@D)/sparticuz-chromium-$(OLD).tgz -C $(@D) --strip-components 2 package/bin/chromium.br
	$(PY) -c "$(UNPACK)" <$(@D)/chromium.br >$@.part
	chmod +x $@.part && mv $@.part $@ && rm $(@D)/chromium.br $(@D)/sparticuz-chromium-$(OLD).tgz

check: ## style of Python and templates, missing migrations, translations that do not compile
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	.venv/bin/djangofmt --quiet --check templates tests/rakerda/templates
	$(TESTING) $(PY) -W error manage.py makemigrations --check --dry-run
	$(TESTING) $(PY) manage.py compilemessages --verbosity 0 --ignore .venv --ignore var

NU = 26.9.27
NU_SHA256 = 22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47
html: ## check the HTML of every page, as each role is given it, with the Nu checker (fetches it by npm; needs Java)
	@$(PYTHON) -m rakerda.machine html
	@$(MAKE) --no-print-directory var/nu/vnu-$(NU).jar
	rm -rf var/test/html
	$(TESTING) $(PY) -m pytest --quiet --numprocesses auto tests/rendered.py
	java -Xss4m -jar var/nu/vnu-$(NU).jar --errors-only --filterpattern '.*Attribute “hx-[a-z-]+” not allowed.*' var/test/html

var/nu/vnu-$(NU).jar:
	@mkdir -p var/nu
	npm pack --silent --pack-destination var/nu vnu-jar@$(NU)
	tar -xzf var/nu/vnu-jar-$(NU).tgz -C var/nu --strip-components 3 package/build/dist/vnu.jar
	echo "$(NU_SHA256)  var/nu/vnu.jar" | sha256sum --check --quiet
	mv var/nu/vnu.jar $@ && rm var/nu/vnu-jar-$(NU).tgz

messages: ## collect the texts of the interface into locale/, and compile them
	$(PY) manage.py makemessages --locale id --no-location --no-obsolete --no-wrap --ignore .venv --ignore var
	$(PY) manage.py compilemessages --verbosity 0 --ignore .venv --ignore var

dump: ## make the data of this version anew, from which upgrades are tested (tests/upgrades/)
	$(TESTING) $(PY) -m tests.upgrades.dump

LOCK = uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate
lock: ## lock the Python packages of pyproject.toml with their hashes (needs uv; UPGRADE=1 takes the newest)
	$(LOCK) $(if $(UPGRADE),--upgrade) pyproject.toml --output-file requirements.txt
	$(LOCK) $(if $(UPGRADE),--upgrade) --extra dev --constraint requirements.txt pyproject.toml --output-file requirements-dev.txt

bench: ## measure the start, the time and memory of the book (cold, unchanged, after one edit), 8 desks at the door, a list of 2,000 rows, board and search at 41 and 4,100 units, conversions, an upload
	@$(PYTHON) -m rakerda.machine run
	@$(PY) bench/start.py
	@$(PY) bench/book.py
	@$(PY) bench/door.py
	@$(PY) bench/importing.py
	@$(PY) bench/board.py
	@$(PY) bench/conversion.py
	@$(PY) bench/upload.py

bench-pages: ## measure public pages under load beside pretalx, which it installs into var/pretalx
	@$(PYTHON) -m rakerda.machine bench
	@$(PY) bench/pages.py

pictures: ## take the README's pictures from the demo that `make run` serves (PORT, VAR_DIR)
	@$(PYTHON) -m rakerda.machine test
	$(PY) docs/pictures.py

clean: ## remove what can be made again; the data in var/ stay
	rm -rf .venv .ruff_cache var/test var/nu var/chromium var/pretalx var/static var/static.stamp var/assets
	find . -name __pycache__ -prune -exec rm -rf {} +
	find locale -name '*.mo' -delete
