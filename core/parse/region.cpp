#include "core/parse/region.h"

#include "core/base/fold.h"
#include "core/base/han.h"
#include "core/base/resource_table.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace attache {
namespace {

constexpr qsizetype LongestName = 12; // 克孜勒苏柯尔克孜自治州 has eleven

bool isSeparator(QChar c)
{
    return c.isSpace() || c.isPunct() || c.isSymbol();
}

QStringView withoutLeadingSeparators(QStringView text)
{
    while (!text.isEmpty() && isSeparator(text.front()))
        text = text.sliced(1);
    return text;
}

QStringView withoutSeparators(QStringView text)
{
    text = withoutLeadingSeparators(text);
    while (!text.isEmpty() && isSeparator(text.back()) && text.back() != u')' &&
           text.back() != u'）')
        text.chop(1);
    // Of 苏州（工业园区） only the end of the brackets may be left.
    const bool closes = text.endsWith(u')') || text.endsWith(u'）');
    if (closes && !text.contains(u'(') && !text.contains(u'（'))
        text.chop(1);
    return text;
}

QStringView withoutCountry(QStringView text)
{
    for (const QStringView country : {QStringView(u"中华人民共和国"), QStringView(u"中国")}) {
        if (text.startsWith(country))
            return withoutLeadingSeparators(text.sliced(country.size()));
    }
    return text;
}

/// Cuts "海淀区中关村大街" behind the district, county or county-level city it begins with.
qsizetype districtLength(QStringView text)
{
    for (qsizetype at = 1; at < std::min<qsizetype>(text.size(), LongestName); ++at) {
        if (text[at] == u'区' || text[at] == u'县' || text[at] == u'旗' || text[at] == u'市')
            return at + 1;
        if (!isHan(text[at]))
            return at;
    }
    return text.size();
}

bool isChina(QStringView part)
{
    static constexpr std::array Names = {QStringView(u"china"),
                                         QStringView(u"prc"),
                                         QStringView(u"prchina"),
                                         QStringView(u"cn"),
                                         QStringView(u"peoplesrepublicofchina"),
                                         QStringView(u"mainlandchina")};
    return std::ranges::find(Names, foldedLetters(part)) != Names.end();
}

/// The province that one character stands for, as on number plates: 粤, 沪; empty for any other.
QString provinceOfSign(QStringView text)
{
    struct Sign
    {
        QStringView signs;
        QStringView province;
    };
    static constexpr std::array Signs = {
        Sign{u"京", u"北京"},   Sign{u"津", u"天津"},   Sign{u"沪申", u"上海"},
        Sign{u"渝", u"重庆"},   Sign{u"冀", u"河北"},   Sign{u"豫", u"河南"},
        Sign{u"云滇", u"云南"}, Sign{u"辽", u"辽宁"},   Sign{u"黑", u"黑龙江"},
        Sign{u"湘", u"湖南"},   Sign{u"皖", u"安徽"},   Sign{u"鲁", u"山东"},
        Sign{u"新", u"新疆"},   Sign{u"苏", u"江苏"},   Sign{u"浙", u"浙江"},
        Sign{u"赣", u"江西"},   Sign{u"鄂", u"湖北"},   Sign{u"桂", u"广西"},
        Sign{u"甘陇", u"甘肃"}, Sign{u"晋", u"山西"},   Sign{u"蒙", u"内蒙古"},
        Sign{u"陕秦", u"陕西"}, Sign{u"吉", u"吉林"},   Sign{u"闽", u"福建"},
        Sign{u"贵黔", u"贵州"}, Sign{u"粤", u"广东"},   Sign{u"青", u"青海"},
        Sign{u"藏", u"西藏"},   Sign{u"川蜀", u"四川"}, Sign{u"宁", u"宁夏"},
        Sign{u"琼", u"海南"},   Sign{u"港", u"香港"},   Sign{u"澳", u"澳门"},
        Sign{u"台", u"台湾"}};
    const QString sign = text.size() == 1 ? simplifiedHan(text.toString()) : QString();
    const auto found = std::ranges::find_if(
        Signs, [&](const Sign &each) { return !sign.isEmpty() && each.signs.contains(sign); });
    return found == Signs.end() ? QString() : found->province.toString();
}

QString englishKey(QStringView text)
{
    QString key = foldedLetters(text);
    for (const QStringView closing : {QStringView(u"province"), QStringView(u"city")}) {
        if (key.endsWith(closing) && key.size() > closing.size())
            key.chop(closing.size());
    }
    return key;
}

std::vector<QStringList> tableRows()
{
    return readResourceTable(QStringLiteral(":/reference/regions.csv"));
}

std::vector<QStringList> countyRows()
{
    return readResourceTable(QStringLiteral(":/reference/county_cities.csv"));
}

struct Names
{
    std::vector<RegionName> provinces;
    std::vector<RegionName> cities;
    std::vector<RegionName> counties; ///< cities of county level

    Names()
    {
        for (const QStringList &row : tableRows())
            (row[1].isEmpty() ? provinces : cities).push_back({row[0], row[1], row[2], row[3]});
        for (const QStringList &row : countyRows()) {
            // One character is no name: 芒市.
            const QString name = row[0].size() > 2 ? row[0].chopped(1) : row[0];
            counties.push_back({name, row[1], row[0], row[3], row[2]});
        }
    }

    qsizetype firstCounty() const
    {
        return static_cast<qsizetype>(provinces.size()) + static_cast<qsizetype>(cities.size());
    }

    /// Cities follow provinces, and those of county level them.
    const RegionName &at(qsizetype index) const
    {
        auto place = static_cast<std::size_t>(index);
        if (place < provinces.size())
            return provinces[place];
        place -= provinces.size();
        return place < cities.size() ? cities[place] : counties[place - cities.size()];
    }
};

const Names &names()
{
    static const Names table;
    return table;
}

/// The index in the names of what is spelled so: provinces first, then cities, then those of county
/// level. Apart from the names, because showing a region needs no spellings.
struct Spellings
{
    QHash<QString, std::vector<qsizetype>> chinese;
    QHash<QString, std::vector<qsizetype>> english;
    QSet<qsizetype> unclear; ///< those whose short name alone may mean something else

    Spellings()
    {
        qsizetype province = 0;
        qsizetype city = static_cast<qsizetype>(names().provinces.size());
        for (const QStringList &row : tableRows()) {
            const qsizetype index = row[1].isEmpty() ? province++ : city++;
            QStringList all = row[4].split(u'|', Qt::SkipEmptyParts);
            all << row[0] << row[2] << row[3];
            all.removeDuplicates();
            for (const QString &spelling : std::as_const(all)) {
                if (isHan(spelling.front()))
                    chinese[spelling].push_back(index);
                else
                    english[englishKey(spelling)].push_back(index);
            }
        }
        qsizetype county = names().firstCounty();
        for (const QStringList &row : countyRows()) {
            const RegionName &name = names().at(county);
            chinese[name.full].push_back(county);
            if (name.name != name.full)
                chinese[name.name].push_back(county);
            english[englishKey(name.english)].push_back(county);
            if (!row[4].isEmpty())
                unclear.insert(county);
            ++county;
        }
    }
};

const Spellings &spellings()
{
    static const Spellings table;
    return table;
}

/// Whether @p rest, what follows the name at @p index, says that another thing is meant: 朝阳区 is
/// a district of Beijing and not the city of 朝阳, 南京路 is a street, 合作市场 is a market.
bool isOther(qsizetype index, QStringView spelling, QStringView rest, bool isProvinceKnown)
{
    const RegionName &name = names().at(index);
    if (name.province.isEmpty() || rest.isEmpty())
        return false;
    if (spelling != name.name)
        return spelling == name.full && rest.startsWith(u'场');
    if (rest.front() == u'区' || rest.front() == u'县')
        return true;
    if (isProvinceKnown)
        return false;
    if (index < names().firstCounty())
        return rest.front() == u'路' || rest.front() == u'街';
    // 龙泉驿 is not 龙泉: of a small city no more than what every city has may follow.
    static constexpr std::array Following = {QStringView(u"开发区"), QStringView(u"经济"),
                                             QStringView(u"经开"), QStringView(u"高新"),
                                             QStringView(u"工业园")};
    return isHan(rest.front()) &&
           std::ranges::none_of(Following, [&](QStringView each) { return rest.startsWith(each); });
}

/// What the English name @p key means where nothing else is said: Binzhou is 滨州 and not 彬州.
std::vector<qsizetype> knownAlone(const QString &key)
{
    std::vector<qsizetype> found = spellings().english.value(key);
    const bool isHigher =
        std::ranges::any_of(found, [](qsizetype index) { return index < names().firstCounty(); });
    if (isHigher)
        std::erase_if(found, [](qsizetype index) { return index >= names().firstCounty(); });
    else if (found.size() == 1 && spellings().unclear.contains(found.front()))
        found.clear();
    return found;
}

} // namespace

const std::vector<RegionName> &Regions::provinces() const
{
    return names().provinces;
}

std::vector<RegionName> Regions::citiesOf(QStringView province) const
{
    std::vector<RegionName> cities;
    std::ranges::copy_if(names().cities, std::back_inserter(cities),
                         [&](const RegionName &city) { return city.province == province; });
    return cities;
}

const RegionName *Regions::provinceNamed(QStringView name) const
{
    const auto it = std::ranges::find(provinces(), name, &RegionName::name);
    return it == provinces().end() ? nullptr : &*it;
}

std::vector<RegionName> Regions::countyCitiesOf(QStringView province) const
{
    std::vector<RegionName> cities;
    std::ranges::copy_if(names().counties, std::back_inserter(cities),
                         [&](const RegionName &city) { return city.province == province; });
    return cities;
}

QString Regions::prefectureOf(QStringView province, QStringView city) const
{
    const RegionName *name = cityNamed(province, city);
    return name == nullptr ? QString() : name->prefecture;
}

const RegionName *Regions::cityNamed(QStringView province, QStringView name) const
{
    for (const auto *cities : {&names().cities, &names().counties}) {
        const auto it = std::ranges::find_if(*cities, [&](const RegionName &city) {
            return (city.name == name || city.full == name) && city.province == province;
        });
        if (it != cities->end())
            return &*it;
    }
    return nullptr;
}

Regions::Match Regions::longestAt(QStringView text, const RegionName *within) const
{
    for (qsizetype length = std::min(text.size(), LongestName); length > 1; --length) {
        const auto it = spellings().chinese.constFind(text.first(length).toString());
        if (it == spellings().chinese.cend())
            continue;
        for (const qsizetype index : *it) {
            const RegionName &name = names().at(index);
            if (within != nullptr && name.province != within->name)
                continue;
            const bool isUnclear = within == nullptr && length == name.name.size() &&
                                   spellings().unclear.contains(index);
            if (!isUnclear &&
                !isOther(index, text.first(length), text.sliced(length), within != nullptr))
                return {&name, length};
        }
    }
    return {};
}

Region Regions::splitChinese(QStringView text) const
{
    Match first = longestAt(text, nullptr);
    if (first.name == nullptr)
        return {};
    QStringView rest = withoutLeadingSeparators(text.sliced(first.length));
    Region region;
    if (!first.name->province.isEmpty()) {
        region.province = first.name->province;
        region.city = first.name->name;
        region.rest = withoutSeparators(rest).toString();
        // 昆山, 江苏: as addresses are written in other languages.
        const Match above = longestAt(region.rest, nullptr);
        const bool isAbove =
            above.name != nullptr && above.length == region.rest.size() &&
            (above.name->name == region.province || above.name->name == first.name->prefecture);
        if (isAbove)
            region.rest.clear();
        return region;
    }

    region.province = first.name->name;
    // 北京市 市辖区: the districts of a city, and none of them.
    if (rest.startsWith(u"市辖区"))
        rest = withoutLeadingSeparators(rest.sliced(3));
    if (rest.startsWith(u'省') || (rest.startsWith(u'市') && rest.size() > 1))
        rest = withoutLeadingSeparators(rest.sliced(1));
    // 北京市北京市朝阳区, 北京 北京: forms with two boxes write a municipality twice.
    if (const Match again = longestAt(rest, nullptr);
        again.name == first.name && cityNamed(again.name->name, again.name->name) == nullptr)
        rest = withoutLeadingSeparators(rest.sliced(again.length));
    const Match city = longestAt(rest, first.name);
    if (city.name != nullptr) {
        region.city = city.name->name;
        rest = rest.sliced(city.length);
    } else {
        const qsizetype length = districtLength(rest);
        region.city = rest.first(length).toString();
        rest = rest.sliced(length);
    }
    region.rest = withoutSeparators(rest).toString();
    return region;
}

std::optional<Region> Regions::fromParts(const QStringList &parts) const
{
    const auto known = [](const QString &part) {
        return spellings().english.value(englishKey(part));
    };
    const auto at = [](qsizetype index) -> const RegionName & { return names().at(index); };
    if (parts.size() == 1) {
        const auto found = knownAlone(englishKey(parts[0]));
        if (found.empty())
            return std::nullopt;
        const RegionName &name = at(found.front());
        if (name.province.isEmpty())
            return Region{name.name, {}};
        return found.size() == 1 ? std::optional(Region{name.province, name.name}) : std::nullopt;
    }
    if (parts.size() != 2)
        return std::nullopt;
    // "Shenzhen, Guangdong" and "Guangdong, Shenzhen" are both usual.
    for (const bool cityFirst : {true, false}) {
        for (const qsizetype province : known(parts[cityFirst ? 1 : 0])) {
            if (!at(province).province.isEmpty())
                continue;
            for (const qsizetype city : known(parts[cityFirst ? 0 : 1])) {
                if (at(city).province == at(province).name)
                    return Region{at(province).name, at(city).name};
                if (city == province && cityNamed(at(city).name, at(city).name) == nullptr)
                    return Region{at(province).name, {}};
            }
        }
    }
    return std::nullopt;
}

std::optional<Region> Regions::splitEnglish(QStringView text) const
{
    QStringList parts;
    qsizetype start = 0;
    for (qsizetype index = 0; index <= text.size(); ++index) {
        if (index < text.size() && !QStringView(u",，;/|·").contains(text[index]))
            continue;
        const QStringView part = text.sliced(start, index - start).trimmed();
        if (!part.isEmpty() && !isChina(part))
            parts.append(part.toString());
        start = index + 1;
    }
    if (auto region = fromParts(parts))
        return region;
    if (parts.size() != 1)
        return std::nullopt;
    for (qsizetype space = parts[0].indexOf(u' '); space > 0;
         space = parts[0].indexOf(u' ', space + 1)) {
        const QString second = parts[0].sliced(space + 1);
        const QStringList two = isChina(second) ? QStringList{parts[0].first(space)}
                                                : QStringList{parts[0].first(space), second};
        if (auto region = fromParts(two))
            return region;
    }
    return std::nullopt;
}

Region Regions::split(QStringView text) const
{
    const QStringView trimmed = withoutSeparators(text);
    if (trimmed.isEmpty())
        return {text.trimmed().toString(), {}};
    if (const QString province = provinceOfSign(trimmed); !province.isEmpty())
        return {province, {}};
    if (Region region = splitChinese(withoutCountry(trimmed)); !region.isEmpty())
        return region;
    // 臺北, 廣東; what follows stays as it is written.
    if (const QString simple = simplifiedHan(trimmed.toString()); simple != trimmed) {
        Region region = splitChinese(withoutCountry(simple));
        if (!region.isEmpty()) {
            region.rest = trimmed.last(region.rest.size()).toString();
            return region;
        }
    }
    if (auto region = splitEnglish(trimmed))
        return *region;
    const qsizetype comma = std::max(trimmed.lastIndexOf(u','), trimmed.lastIndexOf(u'，'));
    if (comma > 0)
        return {trimmed.sliced(comma + 1).trimmed().toString(),
                trimmed.first(comma).trimmed().toString()};
    return {trimmed.toString(), {}};
}

Region Regions::split(QStringView province, QStringView city) const
{
    if (province.trimmed().isEmpty() || city.trimmed().isEmpty()) {
        const Region region = split(province.trimmed().isEmpty() ? city : province);
        const bool known = provinceNamed(region.province) != nullptr;
        return known || city.trimmed().isEmpty() ? region : Region{{}, city.trimmed().toString()};
    }
    Region both = split(QString(city.toString() + QStringLiteral(", ") + province.toString()));
    if (cityNamed(both.province, both.city) != nullptr && both.rest.isEmpty())
        return both;
    const Region first = split(province);
    if (provinceNamed(first.province) == nullptr || !first.rest.isEmpty())
        return {province.trimmed().toString(), city.trimmed().toString()};
    const Region second = split(QString(first.province + u' ' + city.trimmed().toString()));
    return second.province == first.province ? second
                                             : Region{first.province, city.trimmed().toString()};
}

QString Regions::provinceLabel(QStringView province, Language language) const
{
    const RegionName *name = provinceNamed(province);
    return name != nullptr && language == Language::English ? name->english : province.toString();
}

QString Regions::cityLabel(QStringView province, QStringView city, Language language) const
{
    const RegionName *name = cityNamed(province, city);
    return name != nullptr && language == Language::English ? name->english : city.toString();
}

QString Regions::label(const Region &region, Language language) const
{
    const QString province = provinceLabel(region.province, language);
    const QString city = cityLabel(region.province, region.city, language);
    if (province.isEmpty() || city.isEmpty())
        return province + city;
    const bool foreign = provinceNamed(region.province) == nullptr;
    return language == Language::English || foreign ? city + QStringLiteral(", ") + province
                                                    : province + QStringLiteral(" · ") + city;
}

} // namespace attache
