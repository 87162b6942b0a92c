#pragma once

#include "core/base/language.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace attache {

/// Where an account is. Chinese provinces and cities stand as their short Chinese names ("广东",
/// "深圳"); anything else as the person wrote it. The four municipalities and 香港, 澳门 are
/// provinces without a city of their own; a district may stand as their city ("北京", "海淀区").
struct Region
{
    QString province;
    QString city;
    /// What followed in the text, for instance the street; not part of a region's label.
    QString rest = {};

    bool isEmpty() const { return province.isEmpty() && city.isEmpty(); }
    friend bool operator==(const Region &, const Region &) = default;
};

/// A province or a city with its names.
struct RegionName
{
    QString name;            ///< short Chinese name, the stored value
    QString province;        ///< the province's short name; empty for a province
    QString full;            ///< 广东省, 延边朝鲜族自治州
    QString english;         ///< Guangdong
    QString prefecture = {}; ///< of a city of county level, the short name of the city above it
};

/// The 34 provinces, their cities of prefecture level with the county-level cities directly under
/// a province, and the cities of county level below those (昆山, 义乌). All objects share one
/// table, read when it is first asked. Immutable; any thread.
class Regions
{
public:
    const std::vector<RegionName> &provinces() const;
    /// By the province's short name; empty for the municipalities and for foreign text.
    std::vector<RegionName> citiesOf(QStringView province) const;
    /// The cities of county level of a province, those of one prefecture together.
    std::vector<RegionName> countyCitiesOf(QStringView province) const;
    /// The short name of the city that @p city of county level is under; empty for any other.
    QString prefectureOf(QStringView province, QStringView city) const;

    /// Understands "广东 深圳", "深圳", "广东省深圳市南山区", "江苏 · 南京", "内蒙", "Guangdong",
    /// "Shenzhen, China". A city alone brings its province. An English name that several cities
    /// share (Suzhou) needs its province, and so does a city of county level that is also a word or
    /// a district elsewhere (合作, 栖霞), unless it is written in full (栖霞市). Of 苏州市昆山市
    /// the city is 苏州. Text we do not know is kept as given: of "Saint Paul, Minnesota" the part
    /// behind the last comma is the province, the rest the city; without a comma all of it is the
    /// province ("United States").
    Region split(QStringView text) const;
    /// The same for two columns; each is kept as given where the pair says nothing to us.
    Region split(QStringView province, QStringView city) const;

    /// The name of a stored province or city; foreign text comes back as it is.
    QString provinceLabel(QStringView province, Language language) const;
    QString cityLabel(QStringView province, QStringView city, Language language) const;
    /// "江苏 · 南京" or "Nanjing, Jiangsu"; split() reads both back.
    QString label(const Region &region, Language language) const;

private:
    struct Match
    {
        const RegionName *name = nullptr;
        qsizetype length = 0; ///< in UTF-16 units of the text
    };

    const RegionName *provinceNamed(QStringView name) const;
    const RegionName *cityNamed(QStringView province, QStringView name) const;
    Match longestAt(QStringView text, const RegionName *within) const;
    Region splitChinese(QStringView text) const;
    std::optional<Region> splitEnglish(QStringView text) const;
    std::optional<Region> fromParts(const QStringList &parts) const;
};

} // namespace attache
