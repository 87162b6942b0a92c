#pragma once

#include "core/base/result.h"

#include <QCoreApplication>

#include <string_view>

/// @file
/// What the readers of values share; not for use outside them.

namespace attache::values {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Values)
};

/// @p cell trimmed and folded (full-width digits and signs become plain, case goes), runs of space
/// as one.
QString plain(std::string_view cell);

/// What words are compared by: plain(), without what stands in brackets, without punctuation,
/// without numbering in front.
QString wordKey(std::string_view cell);

/// Invalid with @p message, whose %1 becomes the cell's text, cut where long.
Error unreadable(const QString &message, std::string_view cell);

} // namespace attache::values
