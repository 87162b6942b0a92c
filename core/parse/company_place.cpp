#include "core/parse/company_place.h"

#include "core/base/company_name.h"
#include "core/base/fold.h"
#include "core/base/han.h"
#include "core/parse/region.h"

#include <QHash>

#include <algorithm>

namespace attache {
namespace {

constexpr qsizetype LongestPlace = 12;
constexpr qsizetype ShortestCore = 2;

struct Place
{
    QString province;
    QString city;
};

/// Provinces and cities by their spellings, folded.
class Places
{
public:
    Places()
    {
        const Regions regions;
        for (const RegionName &province : regions.provinces()) {
            add(province, {province.name, {}});
            for (const RegionName &city : regions.citiesOf(province.name))
                add(city, {province.name, city.name});
        }
    }

    /// The longest Chinese name of a place that @p text begins with; its length, 0 for none. With
    /// @p within only a city of that province.
    qsizetype hanAt(QStringView text, const QString &within, Place &place) const
    {
        for (qsizetype length = std::min(text.size(), LongestPlace); length > 1; --length) {
            const auto found = m_han.constFind(text.first(length));
            if (found == m_han.cend())
                continue;
            for (const Place &each : *found) {
                if (!within.isEmpty() && (each.province != within || each.city.isEmpty()))
                    continue;
                place = each;
                return length;
            }
        }
        return 0;
    }

    bool latin(const QString &letters, Place &place) const
    {
        const auto found = m_latin.constFind(letters);
        // Suzhou is in Jiangsu and in Anhui.
        if (found == m_latin.cend() || found->size() > 1)
            return false;
        place = found->front();
        return true;
    }

private:
    void add(const RegionName &name, const Place &place)
    {
        for (const QString &spelling : {name.name, name.full, QString(name.name + u'市')})
            insert(m_han, m_spellings.emplace_back(folded(spelling)), place);
        insert(m_latin, foldedLetters(name.english), place);
    }

    template <typename Key>
    static void insert(QHash<Key, QList<Place>> &table, const Key &key, const Place &place)
    {
        QList<Place> &places = table[key];
        const bool isKnown = std::ranges::any_of(places, [&](const Place &each) {
            return each.province == place.province && each.city == place.city;
        });
        if (!isKnown)
            places.append(place);
    }
    void insert(QHash<QStringView, QList<Place>> &table, const QString &key, const Place &place)
    {
        insert<QStringView>(table, QStringView(key), place);
    }

    QList<QString> m_spellings; ///< what the keys of m_han are views of; its texts do not move
    QHash<QStringView, QList<Place>> m_han;
    QHash<QString, QList<Place>> m_latin;
};

const Places &places()
{
    static const Places table;
    return table;
}

/// Behind the district or county that @p text begins with, 0 for none: 南山区, 工业园区.
qsizetype districtLength(QStringView text)
{
    constexpr qsizetype Longest = 5;
    for (qsizetype at = 1; at < std::min(text.size(), Longest); ++at) {
        if (!isHan(text[at]))
            return 0;
        if (text[at] == u'区' || text[at] == u'县' || text[at] == u'旗')
            return at + 1;
    }
    return 0;
}

/// Behind a county-level city or county: 昆山市, 长沙县. 超市 and 城市 are words.
qsizetype countyLength(QStringView text)
{
    constexpr qsizetype Longest = 4;
    for (qsizetype at = 2; at < std::min(text.size(), Longest); ++at) {
        if (!isHan(text[at]) || !isHan(text[at - 1]))
            return 0;
        const bool isWord = QStringView(u"超城都上股门夜集").contains(text[at - 1]);
        if ((text[at] == u'市' || text[at] == u'县') && !isWord)
            return at + 1;
    }
    return 0;
}

/// 昆山市 is in 江苏; of a county no more than its name is known.
Place countyPlace(QStringView county)
{
    const Region region = Regions().split(county);
    if (!region.city.isEmpty())
        return {region.province, region.city};
    return {{}, county.chopped(1).toString()};
}

/// Behind the place that @p text, a folded name, begins with; 0 for none.
qsizetype hanPlace(QStringView text, Place &place)
{
    qsizetype length = places().hanAt(text, {}, place);
    if (length == 0) {
        length = countyLength(text);
        if (length > 0)
            place = countyPlace(text.first(length));
        return length;
    }
    if (place.city.isEmpty()) {
        if (text.sliced(length).startsWith(u'省'))
            ++length;
        Place inside;
        if (const auto more = places().hanAt(text.sliced(length), place.province, inside)) {
            place = inside;
            length += more;
        } else if (const auto county = countyLength(text.sliced(length))) {
            place.city = text.sliced(length, county - 1).toString();
            length += county;
        }
    }
    return length + districtLength(text.sliced(length));
}

/// The same for a name in Latin letters, whose words are parted by spaces: "Hong Kong Foo Ltd".
qsizetype latinPlace(QStringView text, Place &place)
{
    constexpr int MostWords = 3;
    qsizetype found = 0;
    qsizetype end = 0;
    for (int words = 0; words < MostWords; ++words) {
        while (end < text.size() && !text[end].isSpace())
            ++end;
        if (end >= text.size())
            break;
        if (places().latin(foldedLetters(text.first(end)), place))
            found = end;
        ++end;
    }
    return found;
}

qsizetype placeAtStart(QStringView text, Place &place)
{
    if (text.isEmpty())
        return 0;
    return isHan(text.front()) ? hanPlace(text, place) : latinPlace(text, place);
}

/// Whether @p rest, what stands beside a place, is a name and not the legal form alone.
bool isName(const QString &rest, const QString &core)
{
    if (normaliseCompanyName(QString(u'某' + rest)) == u"某")
        return false;
    const bool han = std::ranges::any_of(core, isHan);
    return core.size() >= (han ? ShortestCore : ShortestCore + 1);
}

} // namespace

PlacedName placedName(QStringView name)
{
    const QString fold = folded(name.trimmed());
    const auto without = [&](qsizetype from, qsizetype to, const Place &place) {
        const QString rest = fold.first(from) + u' ' + fold.sliced(to);
        PlacedName made{normaliseCompanyName(rest), place.province, place.city, true};
        if (!isName(rest, made.core))
            made.core.clear();
        return made;
    };
    Place place;
    // 绿洲实业（深圳）有限公司
    for (qsizetype open = fold.indexOf(u'('); open > 0; open = fold.indexOf(u'(', open + 1)) {
        const qsizetype close = fold.indexOf(u')', open);
        if (close < 0)
            break;
        const QStringView inside = QStringView(fold).sliced(open + 1, close - open - 1).trimmed();
        const bool isPlace = (!inside.isEmpty() && placeAtStart(inside, place) == inside.size()) ||
                             places().latin(foldedLetters(inside), place);
        if (!isPlace)
            continue;
        if (PlacedName made = without(open, close + 1, place); !made.core.isEmpty())
            return made;
    }
    if (const qsizetype length = placeAtStart(fold, place); length > 0) {
        if (PlacedName made = without(0, length, place); !made.core.isEmpty())
            return made;
    }
    return {normaliseCompanyName(name), {}, {}, false};
}

bool mayBeOne(const PlacedName &a, const PlacedName &b)
{
    const auto differ = [](const QString &x, const QString &y) {
        return !x.isEmpty() && !y.isEmpty() && x != y;
    };
    if (a.core != b.core || differ(a.province, b.province))
        return false;
    // What is in 昆山 is in 苏州, too.
    const Regions regions;
    if (differ(a.city, b.city) && regions.prefectureOf(a.province, a.city) != b.city &&
        regions.prefectureOf(b.province, b.city) != a.city)
        return false;
    // 广东绿洲 and 深圳绿洲 are two.
    return !a.isTold || !b.isTold || a.city == b.city;
}

PlacedName placedAt(PlacedName name, const QString &province, const QString &city)
{
    if (!name.isTold) {
        name.province = province;
        name.city = city;
    }
    return name;
}

} // namespace attache
