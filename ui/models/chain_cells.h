#pragma once

#include "core/domain/decision_chain.h"

#include <QMetaType>

#include <array>

namespace attache {

/// The five cells of a decision chain as an item model hands them to a view.
using ChainCells = std::array<ChainCell, 5>;

} // namespace attache

Q_DECLARE_METATYPE(attache::ChainCells)
