#pragma once

#include "core/match/product_map.h"

#include <QCoreApplication>

/// @file
/// What the map of products says in words, in the language of the locale. Pure.

namespace attache {

/// A cell in two lines: what it is with its amount, and what else is known.
struct MapCellWords
{
    QString state;
    QString amount; ///< or the rival's name
    QString second;

    QString first() const { return amount.isEmpty() ? state : state + u' ' + amount; }
};
MapCellWords cellWords(const MapCell &cell, QDate today);

/// How we know it, in one character or two letters: 书 说 见 传.
QString knownMark(KnownFrom from);

QString whiteReasonText(const WhiteReason &reason, QDate today);

/// What a group or a product adds up to in a few words: "Ours ¥ 98 万, in talks ¥ 240 万", and
/// where there is neither, how many cells are what.
QString totalsWords(const MapTotals &totals);
/// The same part by part, for lines of their own where they do not fit into one.
QStringList totalsParts(const MapTotals &totals);
QString joinedTotals(const QStringList &parts);
/// Sums in each currency, "¥ 1.2 M + USD 30 K".
QString amountsText(const QMap<QString, Money> &amounts);

/// By the price rules: whether to go there, to meet online or to call; empty without an amount.
QString channelAdvice(std::optional<Money> amount, const QString &currency,
                      const Settings &settings);

} // namespace attache
