#pragma once

#include "core/deck/made_from.h"
#include "core/deck/presentation.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace attache {

/// A case as a slide: what it was like, what was done, what came of it, with its figures.
struct CaseSlide
{
    struct Column
    {
        QString heading;
        QString text;
    };
    struct Figure
    {
        QString label; ///< "Upload at night · 90 days each"
        QString before;
        QString after;
        QString unit;
    };
    QString title;
    QString subtitle; ///< small, below the title
    std::vector<Column> columns;
    std::vector<Figure> figures;
    QString quote;
    QString quoted; ///< who said it
    MadeFrom from = {};
};

/// A table as a slide: the first row and the first column are headings.
struct TableSlide
{
    QString title;
    QString subtitle;
    std::vector<QStringList> rows;
    MadeFrom from = {};
};

/// What the program lays out by itself.
using MadeSlide = std::variant<CaseSlide, TableSlide>;

/// What @p slide is made of; of nothing where nobody said.
const MadeFrom &fromOf(const MadeSlide &slide);
/// All that @p slide says, a line each, however little of it fits.
QString textOf(const MadeSlide &slide);

/// A presentation of @p slides in the look of @p look: its master, layouts, theme fonts and
/// colours, and its size. It is held in memory. Texts that do not fit
/// become smaller and end, at the last, in "…". Invalid where @p look has no layout.
Result<Presentation> makeSlides(const Presentation &look, const std::vector<MadeSlide> &slides);

/// The number @p text begins with, as digits are written in any of our languages; nothing where
/// there is none.
std::optional<double> leadingNumber(const QString &text);

} // namespace attache
