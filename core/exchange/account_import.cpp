#include "core/base/company_name.h"
#include "core/domain/contact.h"
#include "core/exchange/account_people.h"
#include "core/exchange/record_import.h"
#include "core/parse/address_parts.h"
#include "core/parse/values_p.h"
#include "core/queries/known_records.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

template <auto Reader>
Result<QVariant> readKey(FillContext &, std::string_view cell, const FillColumn &)
{
    ATTACHE_TRY(const auto value, Reader(cell));
    return QVariant(keyOf(value));
}

Result<QVariant> readEmployees(FillContext &context, std::string_view cell, const FillColumn &)
{
    ATTACHE_TRY(const qint64 number, readInteger(cell));
    if (number < 0 || number > std::numeric_limits<int>::max()) {
        return Error{Error::Kind::Invalid,
                     Words::tr("\"%1\" is not a valid number of people.").arg(readText(cell)),
                     {},
                     {}};
    }
    context.remark = values::rangeRemark(cell);
    // "Less than 50" says no number.
    if (number == 0 && !context.remark.isEmpty())
        return QVariant();
    return QVariant(static_cast<qlonglong>(number));
}

Result<QVariant> readIndustryCode(FillContext &context, std::string_view cell, const FillColumn &)
{
    const QString text = readText(cell);
    if (const auto code = context.industries.codeOf(text))
        return QVariant(*code);
    return Error{
        Error::Kind::Invalid, Words::tr("\"%1\" is not an industry code.").arg(text), {}, {}};
}

Result<QVariant> readPlace(FillContext &, std::string_view cell, const FillColumn &)
{
    return QVariant(readText(cell));
}

constexpr std::array CodeColumns = {
    ImportColumn{"industry_code", QT_TRANSLATE_NOOP("ImportColumn", "Industry: code"),
                 readIndustryCode, true},
};
constexpr std::array Columns = {
    ImportColumn{"tier", nullptr, readKey<readTier>, true, ColumnFits::WhereMostRead},
    ImportColumn{"business_type", nullptr, readKey<readBusinessType>, true,
                 ColumnFits::WhereAllRead},
    ImportColumn{"lifecycle", nullptr, readKey<readLifecycle>, true, ColumnFits::WhereAllRead},
    ImportColumn{"employees", nullptr, readEmployees},
    ImportColumn{"address", nullptr, nullptr, false, ColumnFits::Always, false, true},
    ImportColumn{"region", QT_TRANSLATE_NOOP("ImportColumn", "Region (province and city)"),
                 readPlace},
    CodeColumns.front(),
    ImportColumn{tableOf<Contact>, QT_TRANSLATE_NOOP("ImportColumn", "Contact"), readPlace, false,
                 ColumnFits::Always, true},
    ImportColumn{"contact_email", QT_TRANSLATE_NOOP("ImportColumn", "E-mail of the contact"),
                 readPlace, false, ColumnFits::Always, true},
    ImportColumn{"contact_phone", QT_TRANSLATE_NOOP("ImportColumn", "Phone of the contact"),
                 readPlace, false, ColumnFits::Always, true},
    ImportColumn{"contact_post", QT_TRANSLATE_NOOP("ImportColumn", "Post of the contact"),
                 readPlace, false, ColumnFits::Always, true},
};

/// A city brings its province: where a list gives both, they are to agree.
PlacedRegion placed(const Regions &regions, const QString &province, const QString &city)
{
    PlacedRegion place{regions.split(province, city), false};
    if (province.isEmpty() || city.isEmpty())
        return place;
    const auto isProvince = [&](const QString &name) {
        const auto &known = regions.provinces();
        return std::any_of(known.begin(), known.end(),
                           [&](const RegionName &each) { return each.name == name; });
    };
    const QString given = regions.split(province).province;
    const Region alone = regions.split(QString(), city);
    const bool known = isProvince(given) && isProvince(alone.province);
    if (!known || alone.province == given || !alone.rest.isEmpty())
        return place;
    // 吉林 and 朝阳 are names of two places each; the province tells which is meant.
    const auto &cities = regions.citiesOf(given);
    const bool there = std::any_of(cities.begin(), cities.end(), [&](const RegionName &each) {
        return each.name == alone.city || each.full == city;
    });
    const bool district = cities.empty() && (city == u"朝阳" || city.endsWith(u'区'));
    if (there || district)
        return place;
    return {alone, true};
}

class AccountImport final : public RecordImport
{
public:
    AccountImport(ImportJob &job, std::vector<CustomColumn> customs)
        : RecordImport(job, std::move(customs))
        , m_province(*job.type.field(u"province"))
        , m_city(*job.type.field(u"city"))
    {
    }

protected:
    // All accounts are known to the job.
    Result<void> load() override { return {}; }

    const BulkWay *bulkWay() const override { return &bulkWayOf<Account>; }

    Result<void> complete(void *record, FillContext &context) const override
    {
        auto &account = *static_cast<Account *>(record);
        account.name = std::move(account.name).simplified();
        if (account.name.isEmpty())
            account.name = account.shortName.simplified();
        if (saysNoName(account.name))
            return missing(QLatin1String("name"), context);
        if (const QVariant code = context.extras.said(QLatin1String("industry_code"));
            code.isValid())
            account.industry = code.toString();
        placeInRegion(account, context);
        return {};
    }

    QString keyFor(const void *record) const override
    {
        return normaliseCompanyName(static_cast<const Account *>(record)->name);
    }

    // Parents may stand further down in the file.
    bool isWholeAhead() const override { return true; }
    void attach(void *) override {}
    Result<void> link(void *record) override
    {
        if (!std::exchange(m_isUnknown, false))
            return {};
        ATTACHE_CHECK(m_job.near.load(m_job.writer.connection()));
        proposeNear(*static_cast<const Account *>(record));
        return {};
    }

    Match match(const void *record, const QString &nameKey) override
    {
        const auto &account = *static_cast<const Account *>(record);
        const qint64 found =
            m_job.accounts.match({account.externalId, account.name, {}}, nameKey).value();
        m_isUnknown = found == 0;
        return {found};
    }

    void remember(const void *record, qint64 id, const QString &nameKey, bool isNew) override
    {
        const auto &account = *static_cast<const Account *>(record);
        const RecordReference reference{account.externalId, account.name, account.website};
        if (isNew)
            m_job.accounts.addMet(Id<Account>(id), reference, nameKey);
        else
            m_job.accounts.claim(Id<Account>(id), reference, nameKey);
        const auto said = [this](const char *column) {
            return extras().said(QLatin1String(column)).toString();
        };
        if (const QString names = said(tableOf<Contact>); !names.isEmpty() && isTaken(isNew))
            m_people.push_back({Id<Account>(id), names, said("contact_email"),
                                said("contact_phone"), said("contact_post")});
        const RecordReference &parent = extras().other(QLatin1String("parent"));
        if (!parent.isEmpty() && isTaken(isNew))
            m_children.push_back({id, account.name, parent});
    }

    Result<void> finish() override
    {
        ATTACHE_CHECK(addAccountPeople(m_job, m_people));
        if (m_children.empty())
            return {};
        const FieldInfo &field = *m_job.type.field(u"parent");
        ATTACHE_TRY(auto parents, recordsAbove(m_job.writer.connection(), m_job.type, field));
        for (const Child &child : m_children) {
            ATTACHE_TRY(const Id<Account> parent, accountFor(m_job, child.parent));
            if (closesCircle(parents, child.id, parent.value())) {
                m_job.report.notes.append(
                    Words::tr("\"%1\" cannot be its own parent account. The value was ignored.")
                        .arg(child.name));
                continue;
            }
            parents.insert(child.id, parent.value());
            ATTACHE_TRY(Account account,
                        Store<Account>(m_job.writer.connection()).get(Id<Account>(child.id)));
            tellLaterChange(child.id, field, field.get(&account),
                            static_cast<qlonglong>(parent.value()));
            account.parent = parent;
            ATTACHE_CHECK(m_job.writer.update(account));
        }
        return {};
    }

private:
    struct Child
    {
        qint64 id;
        QString name;
        RecordReference parent;
    };

    void proposeNear(const Account &account)
    {
        if (const QStringList near = m_job.near.namesNear(account); !near.isEmpty())
            m_context.findings.push_back(
                {m_filler.columnOf(QLatin1String("name")),
                 Words::tr("\"%1\" was added as a new account. It may be \"%2\"; if so, merge them "
                           "on the Duplicates page.")
                     .arg(account.name, near.join(QStringLiteral(" / "))),
                 {}});
    }

    /// Takes an address apart that a program wrote into one cell. What has no field goes to the
    /// notes.
    void takeApart(Account &account, bool &province, bool &city, FillContext &context) const
    {
        if (!account.address.startsWith(u'{') && !account.address.startsWith(u'['))
            return;
        const auto parts = readAddressParts(account.address.toStdString());
        if (!parts)
            return;
        account.address = parts->street;
        if (!province && !city) {
            province = !parts->province.isEmpty();
            city = !parts->city.isEmpty();
            account.province = province ? parts->province : account.province;
            account.city = city ? parts->city : account.city;
        }
        if (!parts->others.isEmpty())
            context.findings.push_back(
                {m_filler.columnOf(QLatin1String("address")),
                 Words::tr("Parts of the address that have no field were added to the notes."),
                 parts->others});
    }

    void placeInRegion(Account &account, FillContext &context) const
    {
        bool province = context.extras.filled(m_province);
        bool city = context.extras.filled(m_city);
        takeApart(account, province, city, context);
        QString rest;
        if (province || city) {
            rest = placeInColumns(account, province, city, context);
        } else if (const QVariant said = context.extras.said(QLatin1String("region"));
                   said.isValid()) {
            const QString text = placesApart(said.toString(), context);
            tellOthers(text, m_filler.columnOf(QLatin1String("region")), context);
            const Region region = regionOf(firstOf(text), context);
            account.province = region.province;
            account.city = region.city;
            rest = region.rest;
        }
        if (account.address.isEmpty())
            account.address = rest;
        else if (!rest.isEmpty() && !account.address.contains(rest))
            account.address = rest + QLatin1Char(' ') + account.address;
    }

    /// "北京/上海" and "苏州 无锡" as "北京、上海"; 江苏/苏州 is one place.
    static QString placesApart(const QString &text, FillContext &context)
    {
        static const QString Marks = QStringLiteral("/／;；,，&|");
        static const QRegularExpression marks(QStringLiteral("\\s*[%1\\s]\\s*").arg(Marks));
        if (std::ranges::none_of(
                text, [&](QChar c) { return c.isSpace() || Marks.contains(c); })) // nearly always
            return text;
        const QStringList parts = text.split(marks, Qt::SkipEmptyParts);
        if (parts.size() < 2)
            return text;
        const auto areTwo = [&](const QString &one, const QString &next) {
            const Region a = regionOf(one, context);
            const Region b = regionOf(next, context);
            const bool known = isKnown(a, context) && isKnown(b, context);
            const bool within = a.city.isEmpty() || b.city.isEmpty() || a.city == b.city ||
                                context.regions.prefectureOf(b.province, b.city) == a.city;
            return known && (a.province != b.province || !within);
        };
        for (qsizetype i = 1; i < parts.size(); ++i) {
            if (!areTwo(parts[i - 1], parts[i]))
                return text;
        }
        return parts.join(u'、');
    }

    static bool isKnown(const Region &region, const FillContext &context)
    {
        return region.rest.isEmpty() &&
               std::ranges::any_of(context.regions.provinces(), [&](const RegionName &each) {
                   return each.name == region.province;
               });
    }

    /// Of "杭州、宁波" there is room for one.
    static QString firstOf(const QString &places) { return places.left(places.indexOf(u'、')); }
    static void tellOthers(const QString &text, int column, FillContext &context)
    {
        const qsizetype mark = text.indexOf(u'、');
        if (mark > 0 && column >= 0)
            context.findings.push_back({column,
                                        Words::tr("The cell contains several places. The first was "
                                                  "used; all are in the notes."),
                                        text});
    }

    static Region regionOf(const QString &text, FillContext &context)
    {
        const QByteArray key = text.toUtf8();
        auto known = context.regionOf.find(key);
        if (known == context.regionOf.end())
            known = context.regionOf.insert(key, context.regions.split(text));
        return *known;
    }

    /// What the row does not say counts for nothing where the record has moved. Gives what stands
    /// behind the city: the district and the street.
    QString placeInColumns(Account &account, bool province, bool city, FillContext &context) const
    {
        const QString before = city ? QString() : account.city;
        const QString givenProvince = province ? account.province : QString();
        if (city) {
            account.city = placesApart(account.city, context);
            tellOthers(account.city, m_filler.columnOf(QLatin1String("city")), context);
        }
        const QString givenCity = city ? firstOf(account.city) : QString();
        const std::pair key(givenProvince, givenCity);
        auto known = context.placeOf.constFind(key);
        if (known == context.placeOf.cend())
            known = context.placeOf.insert(key, placed(context.regions, givenProvince, givenCity));
        account.province = known->region.province;
        account.city = known->region.city;
        if (account.city.isEmpty() && !before.isEmpty()) {
            const Region there = context.regions.split(QString(), before);
            if (there.city.isEmpty() || there.province == account.province ||
                there.province.isEmpty())
                account.city = before;
        }
        if (known->contradictory) {
            context.findings.push_back({m_filler.columnOf(QLatin1String("province")),
                                        Words::tr("The list says %1 and %2, but %2 is in %3.")
                                            .arg(givenProvince, givenCity, account.province),
                                        givenProvince});
        }
        const QString &rest = known->region.rest;
        return rest.size() > 1 && rest.front().isLetterOrNumber() ? rest : QString();
    }

    const FieldInfo &m_province;
    const FieldInfo &m_city;
    bool m_isUnknown = false; ///< whether no account was found for the row being written
    std::vector<Child> m_children;
    std::vector<AccountPeople> m_people;
};

} // namespace

const ImportRules &industryImportRules()
{
    static const ImportRules rules{CodeColumns, {}, nullptr};
    return rules;
}

const ImportRules &accountImportRules()
{
    static const ImportRules rules{
        Columns,
        {"name", "short_name"},
        [](ImportJob &job, std::vector<CustomColumn> customs) -> std::unique_ptr<RecordImport> {
            return std::make_unique<AccountImport>(job, std::move(customs));
        }};
    return rules;
}

} // namespace attache
