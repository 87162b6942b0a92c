#pragma once

#include "core/base/tone.h"
#include "core/brief/chart.h"
#include "core/domain/decision_chain.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <array>
#include <variant>
#include <vector>

/// @file
/// The one document model: content without drawing. The same Document is shown on screen, printed
/// to PDF and written as Markdown or plain text. Plain values; copy freely, any thread.

namespace attache {

/// How a run of text stands against an earlier edition of the document.
enum class SpanPart { Same, Added, Removed };

/// A run of text. `badge` draws it as a tag; `link` is "attache:<type>/<id>#<field>", the place in
/// the program that the text leads to (shown on screen only).
struct Span
{
    QString text{};
    Tone tone = Tone::Neutral;
    bool bold = false;
    bool badge = false;
    QString link{};
    SpanPart part = SpanPart::Same;
    int change = 0; ///< number of the change it belongs to, from 1 on; 0: none
};

/// Text of one paragraph, cell or item; converts from a plain string.
struct Inline
{
    std::vector<Span> spans{};

    Inline() = default;
    Inline(const QString &text)
        : spans{Span{text, Tone::Neutral, false, false, {}}}
    {
    }
    Inline(std::initializer_list<Span> parts)
        : spans(parts)
    {
    }

    QString plain() const
    {
        QString text;
        for (const Span &span : spans)
            text += span.text;
        return text;
    }
};

struct Heading
{
    QString text{};
    int level = 1;  ///< 1 section, 2 subsection; 0 section that begins a page
    QString note{}; ///< small muted words beside it
};

struct Paragraph
{
    Inline text{};
};

struct ListBlock
{
    enum class Marker { Bullet, Number, Check };
    struct Item
    {
        Inline text{};
        Inline trailing{};         ///< right-aligned: due date, points
        Tone tone = Tone::Neutral; ///< colour of the bullet
        bool checked = false;      ///< Marker::Check only
    };
    Marker marker = Marker::Bullet;
    std::vector<Item> items{};
};

/// Label–value rows. `boxed` draws the ruled head of minutes: a line per entry, cells in a grid,
/// two `half` entries in a row sharing a line. Otherwise `columns` blocks side by side, each label
/// above its value; with one column the label stands beside its value.
struct KeyValues
{
    struct Row
    {
        QString label{};
        Inline value{};
        QString note{};    ///< second, smaller line
        bool half = false; ///< `boxed` only: shares its line with the next half entry
    };
    std::vector<Row> rows{};
    int columns = 1;
    bool boxed = false;
};

struct TableBlock
{
    struct Column
    {
        QString header{};
        int weight = 1; ///< share of the width
        bool right = false;
    };
    std::vector<Column> columns{};
    std::vector<std::vector<Inline>> rows{};
};

struct Callout
{
    Tone tone = Tone::Accent;
    QString title{};
    Inline text{};
};

/// A person (or thing) described in a few label–value rows, laid out `Cards::columns` beside
/// each other.
struct Card
{
    QString title{};
    QString subtitle{};
    Inline badges{};
    std::vector<KeyValues::Row> rows{};
};
struct Cards
{
    int columns = 2;
    std::vector<Card> cards{};
};

/// A bar with its number, `value` of `maximum`.
struct Meter
{
    QString label{};
    double value = 0;
    double maximum = 100;
    Tone tone = Tone::Accent;
    bool large = false; ///< the one figure of the page
};

/// The five cells of the decision chain.
struct ChainStrip
{
    std::array<ChainCell, 5> cells;
    int score = 0; ///< 0–100
};

using Block = std::variant<Heading, Paragraph, ListBlock, KeyValues, TableBlock, Callout, Cards,
                           Meter, ChainStrip, Chart>;

/// Whose paper it is. `logo` is an encoded picture (PNG, JPEG, SVG), empty for none.
struct LetterheadContent
{
    QString company{};
    QByteArray logo{};
    QString address{};
    QString footer{};
};

struct Document
{
    QString title{};
    QString subtitle{};
    LetterheadContent letterhead;
    QString headerRight{};     ///< running header, beside the company's name
    QString author{};          ///< PDF metadata
    QString subject{};         ///< PDF metadata
    QStringList keywords{};    ///< PDF metadata
    bool compact = false;      ///< smaller type and margins, to fit one page
    bool confidential = false; ///< marked "internal" in the running header
    std::vector<Block> blocks{};

    template <typename B>
    B &add(B block)
    {
        blocks.push_back(std::move(block));
        return std::get<B>(blocks.back());
    }
};

} // namespace attache
