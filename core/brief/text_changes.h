#pragma once

#include "core/brief/document.h"

namespace attache {

/// A run of text that two versions of a line share, or that one of them alone has.
struct TextPart
{
    SpanPart part = SpanPart::Same;
    QString text;
};

/// What @p after says instead of @p before, word by word; dates and numbers are one word. Where
/// next to nothing is left, the whole is one part taken out and one put in. Pure.
std::vector<TextPart> changedParts(const QString &before, const QString &after);

/// A line of two versions of a list: in both when `before` and `after` are equal, put in when it
/// was not `before`, taken out when it is not `after`.
struct LinePair
{
    QString before;
    QString after;

    bool isSame() const { return before == after; }
};

/// The lines of both, in the order of @p after, each with what it was. Pure.
std::vector<LinePair> pairedLines(const QStringList &before, const QStringList &after);

} // namespace attache
