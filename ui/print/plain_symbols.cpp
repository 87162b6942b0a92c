#include "ui/print/plain_symbols.h"

#include <QCoreApplication>
#include <QFont>
#include <QGlyphRun>
#include <QHash>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Symbols)
};

struct NamedSymbol
{
    char32_t symbol;
    const char *word;
};

constexpr std::array Named = {
    //: What stands in a paper for a symbol that cannot be printed, in brackets; all that follow,
    //: too
    NamedSymbol{0x1F44D, QT_TRANSLATE_NOOP("Symbols", "thumbs up")},
    NamedSymbol{0x1F44E, QT_TRANSLATE_NOOP("Symbols", "thumbs down")},
    NamedSymbol{0x1F44C, QT_TRANSLATE_NOOP("Symbols", "OK")},
    NamedSymbol{0x1F64F, QT_TRANSLATE_NOOP("Symbols", "thank you")},
    NamedSymbol{0x1F44F, QT_TRANSLATE_NOOP("Symbols", "applause")},
    NamedSymbol{0x1F4AA, QT_TRANSLATE_NOOP("Symbols", "strong")},
    NamedSymbol{0x1F91D, QT_TRANSLATE_NOOP("Symbols", "handshake")},
    NamedSymbol{0x1F389, QT_TRANSLATE_NOOP("Symbols", "celebration")},
    NamedSymbol{0x1F525, QT_TRANSLATE_NOOP("Symbols", "urgent")},
    NamedSymbol{0x1F6A8, QT_TRANSLATE_NOOP("Symbols", "alarm")},
    NamedSymbol{0x1F4A1, QT_TRANSLATE_NOOP("Symbols", "idea")},
    NamedSymbol{0x1F4C8, QT_TRANSLATE_NOOP("Symbols", "rising")},
    NamedSymbol{0x1F4C9, QT_TRANSLATE_NOOP("Symbols", "falling")},
    NamedSymbol{0x1F534, QT_TRANSLATE_NOOP("Symbols", "red")},
    NamedSymbol{0x1F7E1, QT_TRANSLATE_NOOP("Symbols", "yellow")},
    NamedSymbol{0x1F7E2, QT_TRANSLATE_NOOP("Symbols", "green")},
    NamedSymbol{0x274C, QT_TRANSLATE_NOOP("Symbols", "no")},
    NamedSymbol{0x2705, QT_TRANSLATE_NOOP("Symbols", "yes")},
};

/// What only changes how the symbol before it looks, or joins two.
bool isModifier(char32_t c)
{
    return c == 0x200D || c == 0x20E3 || (c >= 0xFE00 && c <= 0xFE0F) ||
           (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F);
}

bool isSymbol(char32_t c)
{
    return isModifier(c) || (c >= 0x2300 && c <= 0x23FF) || (c >= 0x2600 && c <= 0x27BF) ||
           (c >= 0x2B00 && c <= 0x2BFF) || (c >= 0x1F000 && c <= 0x1FAFF);
}

/// Spares nearly all texts the look at each character.
bool mayHaveSymbols(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.isHighSurrogate() || (!c.isSurrogate() && isSymbol(c.unicode()));
    });
}

bool isDrawn(const QString &cluster, const QFont &font)
{
    // The same few come again and again.
    thread_local QHash<QString, bool> known;
    if (const auto found = known.constFind(cluster); found != known.constEnd())
        return *found;
    QTextLayout layout(cluster, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    const bool drawn = std::none_of(runs.begin(), runs.end(), [](const QGlyphRun &run) {
        return run.glyphIndexes().contains(0);
    });
    known.insert(cluster, drawn);
    return drawn;
}

QString wordOf(char32_t symbol)
{
    const auto *const found =
        std::find_if(Named.begin(), Named.end(),
                     [symbol](const NamedSymbol &each) { return each.symbol == symbol; });
    return found == Named.end() ? QString() : u'[' + Words::tr(found->word) + u']';
}

/// What is drawn for @p cluster, one character as a person sees it.
QString drawn(const QString &cluster, const QFont &font)
{
    const QList<uint> points = cluster.toUcs4();
    if (std::none_of(points.begin(), points.end(), [](uint c) { return isSymbol(c); }) ||
        isDrawn(cluster, font))
        return cluster;
    const char32_t first = points.front();
    QString base = QString::fromUcs4(&first, 1);
    const bool plain =
        std::all_of(points.begin() + 1, points.end(), [](uint c) { return isModifier(c); });
    if (plain && points.size() > 1 && !isModifier(first) && isDrawn(base, font))
        return base;
    return wordOf(first);
}

} // namespace

QString withDrawnSymbols(const QString &text, const QFont &font)
{
    if (!mayHaveSymbols(text))
        return text;
    QString result;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to > 0; to = finder.toNextBoundary()) {
        const QString part = drawn(text.mid(from, to - from), font);
        from = to;
        // No two spaces where one stood on either side.
        const bool leftOut = part.isEmpty() && (result.isEmpty() || result.back().isSpace());
        if (leftOut && to < text.size() && text[to].isSpace() && text[to] != u'\n')
            from = finder.toNextBoundary();
        result += part;
    }
    return result;
}

} // namespace attache
