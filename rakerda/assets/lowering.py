"""Sources made into what is sent: small, and in words that Chromium 109 (the last for Windows 7 and 8.1) and Firefox 115 know."""

import re

import lightningcss
import rjsmin

BROWSERS = ["chrome 109", "firefox 115"]
FLAGS = lightningcss.calc_parser_flags(nesting=True)
ACCENT = re.compile(r':root\[data-accent="(\w+)"\] \{ --hue: ([\d.]+); --chroma: ([\d.]+); \}')
ROOT = re.compile(r":root \{[^{}]*\}")
OWN = re.compile(r"--hue: ([\d.]+);\s*--chroma: ([\d.]+);")
COLOUR = re.compile(r"oklch\((?:[^()]|\([^()]*\))*\)")


def lower_styles(texts):
    """Return one stylesheet. Raises ValueError for CSS that can't be read."""
    css = COLOUR.sub(lambda found: _spell_colour(found[0]), spell_accents("".join(texts)))
    return _lower(css)


def _lower(css):
    return lightningcss.process_stylesheet(css, parser_flags=FLAGS, browsers_list=BROWSERS)


def spell_accents(css):
    """Return the CSS with every colour that follows the region's hue written out for each accent.

    Chromium knows oklch() since 111, and nothing can lower one that holds variables. The accents are few: where `:root`
    sets such colours, their values for each accent follow, and the two numbers themselves go. They weigh no more than `:root`,
    so that what the dark sets further on, and gives no hue, wins.
    """
    own = OWN.search(css)
    if not own:
        return css
    accents = ACCENT.findall(css)

    def spell(block):
        following = [
            f"{line.strip()};" for line in block[0].partition("{")[2].split(";") if re.search(r"var\(--(hue|chroma)\)", line)
        ]
        rest = "".join(
            f':root:where([data-accent="{name}"]) {{ {_with(" ".join(following), *numbers)} }}' for name, *numbers in accents
        )
        return _with(block[0], *own.groups()) + rest

    return ROOT.sub(spell, OWN.sub("", ACCENT.sub("", css)))


def _with(css, hue, chroma):
    return css.replace("var(--hue)", hue).replace("var(--chroma)", chroma)


def _spell_colour(colour):
    """Return an oklch() as a colour of sRGB."""
    return re.search(r"color:([^;}]+)", _lower(f"a{{color:{colour}}}"))[1]


IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w-]+)\.js"$', re.MULTILINE)


def with_imports(text, read):
    """Return a script with the modules that it imports in their place; read(path) returns the text of one."""
    return IMPORT.sub(lambda found: re.sub(r"^export ", "", read(f"js/{found[1]}.js"), flags=re.MULTILINE), text)


def join_scripts(sources):
    """Return one script of these (path, text). Each of ours stands in a block, so that its names stay its own; a library is as it came."""
    ours = [f"{{{rjsmin.jsmin(text)}}}" if path.startswith("js/") else text for path, text in sources]
    return '"use strict";\n' + "\n".join(ours)
