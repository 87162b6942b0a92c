#pragma once

#include "core/domain/visit.h"

class QWidget;

namespace attache {

class Desk;

/// Asks where the pack of @p visit goes and makes it beside the window's work, with progress and
/// cancel. Where placeholders of the deck have no value it says so, and offers to leave them blank.
/// As one ZIP, or as a folder unless @p zipped. The papers get @p password where it is not empty.
void makeVisitPack(Desk &desk, QWidget *parent, Id<Visit> visit, bool zipped = true,
                   const QString &password = {});

} // namespace attache
