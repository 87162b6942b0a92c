#pragma once

#include <QString>

namespace attache {

/// A company's name apart from the place it names: 深圳市绿洲实业有限公司, 绿洲实业（深圳）有限公司
/// and "Shenzhen Lvzhou Industries Ltd" say Shenzhen. Many leave the place out.
struct PlacedName
{
    QString core;        ///< as normaliseCompanyName() makes it, without the place
    QString province;    ///< short Chinese name; empty where the name does not tell
    QString city;        ///< likewise; of a county-level city as the name says it
    bool isTold = false; ///< whether the name itself tells the place
};

/// @p name taken apart. A place that all of the name would be is part of it: 深圳 is no company
/// without a name. Any thread; a few microseconds a name.
PlacedName placedName(QStringView name);

/// Whether two names may mean one company: they are equal but for the place, and not in two places.
/// Where a name tells none, where the company is counts (province, city), if that is known.
bool mayBeOne(const PlacedName &a, const PlacedName &b);

/// @p name with the place @p province, @p city, where it tells none itself; its core stays.
/// For mayBeOne() alone.
PlacedName placedAt(PlacedName name, const QString &province, const QString &city);

} // namespace attache
