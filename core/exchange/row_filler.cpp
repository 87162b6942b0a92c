#include "core/exchange/row_filler.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <span>

namespace attache {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RowFiller)
};

template <typename Member>
struct MemberOf;
template <typename T, typename M>
struct MemberOf<M T::*>
{
    using Record = T;
};
template <auto Member>
using RecordOf = typename MemberOf<decltype(Member)>::Record;

template <auto Member>
Result<void> setText(FillContext &, RecordOf<Member> &record, std::string_view cell,
                     const FillColumn &)
{
    record.*Member = readText(cell);
    return {};
}

template <auto Member>
Result<void> setDate(FillContext &, RecordOf<Member> &record, std::string_view cell,
                     const FillColumn &column)
{
    ATTACHE_TRY(record.*Member, readDate(cell, column.dateOrder));
    return {};
}

/// An amount brings its currency along where it is written beside it.
template <auto Member>
Result<void> setMoney(FillContext &, RecordOf<Member> &record, std::string_view cell,
                      const FillColumn &column)
{
    ATTACHE_TRY(const MoneyValue value, readMoney(cell, column.unit));
    record.*Member = value.amount;
    if (!value.currency.isEmpty())
        record.currency = value.currency;
    return {};
}

template <auto Member, auto Reader>
Result<void> setBy(FillContext &, RecordOf<Member> &record, std::string_view cell,
                   const FillColumn &)
{
    ATTACHE_TRY(record.*Member, Reader(cell));
    return {};
}

/// Goes into the references of the row instead of its record.
template <typename T, auto Member>
Result<void> refer(FillContext &context, T &, std::string_view cell, const FillColumn &)
{
    context.references.*Member = readText(cell);
    return {};
}
template <typename T, auto Group, auto Member>
Result<void> referIn(FillContext &context, T &, std::string_view cell, const FillColumn &)
{
    (context.references.*Group).*Member = readText(cell);
    return {};
}

/// The answer for @p cell from @p known, or from @p find, kept for the next row that says the same.
template <typename V, typename Find>
Result<V> remembered(QHash<QByteArray, V> &known, std::string_view cell, Find find)
{
    const auto raw = QByteArray::fromRawData(cell.data(), static_cast<qsizetype>(cell.size()));
    if (const auto found = known.constFind(raw); found != known.cend())
        return *found;
    Result<V> value = find();
    if (value)
        known.insert(QByteArray(cell.data(), static_cast<qsizetype>(cell.size())), *value);
    return value;
}

Result<void> setTier(FillContext &context, Account &account, std::string_view cell,
                     const FillColumn &)
{
    ATTACHE_TRY(account.tier, remembered(context.tierOf, cell, [&] { return readTier(cell); }));
    return {};
}

Result<void> setIndustry(FillContext &context, Account &account, std::string_view cell,
                         const FillColumn &)
{
    ATTACHE_TRY(account.industry, remembered(context.industryOf, cell, [&] {
                    return Result<QString>(context.industries.canonical(readText(cell)));
                }));
    return {};
}

Result<void> setRegion(FillContext &context, Account &, std::string_view cell, const FillColumn &)
{
    ATTACHE_TRY(context.references.region, remembered(context.regionOf, cell, [&] {
                    return Result<Region>(context.regions.split(readText(cell)));
                }));
    return {};
}

Result<void> setStage(FillContext &context, Opportunity &opportunity, std::string_view cell,
                      const FillColumn &)
{
    ATTACHE_TRY(opportunity.stage,
                remembered(context.stageOf, cell, [&] { return readStage(cell); }));
    return {};
}

// "Open" in such a column leaves the stage as it is.
Result<void> setOutcome(FillContext &context, Opportunity &, std::string_view cell,
                        const FillColumn &)
{
    ATTACHE_TRY(const Stage stage,
                remembered(context.stageOf, cell, [&] { return readStage(cell); }));
    if (!isOpen(stage))
        context.references.outcome = stage;
    return {};
}

Result<void> setEmployees(FillContext &, Account &account, std::string_view cell,
                          const FillColumn &)
{
    ATTACHE_TRY(const qint64 number, readInteger(cell));
    if (number < 0 || number > std::numeric_limits<int>::max()) {
        return Error{Error::Kind::Invalid,
                     Tr::tr("\"%1\" cannot be a number of people.").arg(readText(cell)),
                     {},
                     {}};
    }
    account.employees = static_cast<int>(number);
    return {};
}

Result<void> setProbability(FillContext &, Opportunity &opportunity, std::string_view cell,
                            const FillColumn &column)
{
    ATTACHE_TRY(opportunity.probability, readPercent(cell, column.percentScale));
    return {};
}

template <typename T>
struct FieldSetter
{
    const char *field;
    typename RowFiller<T>::Setter set;
    bool typed = false;
};

using A = FieldSetter<Account>;
/// In the order they run: a column of currencies overrules what stands beside an amount.
constexpr A AccountSetters[] = {
    {"name", setText<&Account::name>},
    {"short_name", setText<&Account::shortName>},
    {"tier", setTier, true},
    {"industry", setIndustry, true},
    {"business_type", setBy<&Account::businessType, readBusinessType>, true},
    {"lifecycle", setBy<&Account::lifecycle, readLifecycle>, true},
    {"region", setRegion, true},
    {"province", setText<&Account::province>},
    {"city", setText<&Account::city>},
    {"address", setText<&Account::address>},
    {"website", setText<&Account::website>},
    {"phone", setText<&Account::phone>},
    {"employees", setEmployees, true},
    {"annual_revenue", setMoney<&Account::annualRevenue>, true},
    {"currency", setBy<&Account::currency, readCurrency>, true},
    {"owner", setText<&Account::owner>},
    {"parent", referIn<Account, &RowReferences::parent, &AccountReference::name>, true},
    {"parent_external_id", referIn<Account, &RowReferences::parent, &AccountReference::externalId>,
     true},
    {"source", setText<&Account::source>},
    {"notes", setText<&Account::notes>},
    {"external_id", setText<&Account::externalId>},
};

using C = FieldSetter<Contact>;
constexpr C ContactSetters[] = {
    {"name", setText<&Contact::name>},
    {"last_name", refer<Contact, &RowReferences::lastName>},
    {"first_name", refer<Contact, &RowReferences::firstName>},
    {"middle_name", refer<Contact, &RowReferences::middleName>},
    {"account", referIn<Contact, &RowReferences::account, &AccountReference::name>, true},
    {"account_external_id",
     referIn<Contact, &RowReferences::account, &AccountReference::externalId>, true},
    {"account_domain", referIn<Contact, &RowReferences::account, &AccountReference::website>, true},
    {"department", setText<&Contact::department>},
    {"post", setText<&Contact::post>},
    {"mobile", setText<&Contact::mobile>},
    {"phone", setText<&Contact::phone>},
    {"email", setText<&Contact::email>},
    {"wechat", setText<&Contact::wechat>},
    {"reports_to", refer<Contact, &RowReferences::reportsTo>, true},
    {"reports_to_external_id", refer<Contact, &RowReferences::reportsToExternalId>, true},
    {"birthday", setDate<&Contact::birthday>, true},
    {"notes", setText<&Contact::notes>},
    {"source", setText<&Contact::source>},
    {"owner", setText<&Contact::owner>},
    {"external_id", setText<&Contact::externalId>},
};

using O = FieldSetter<Opportunity>;
constexpr O OpportunitySetters[] = {
    {"name", setText<&Opportunity::name>},
    {"account", referIn<Opportunity, &RowReferences::account, &AccountReference::name>, true},
    {"account_external_id",
     referIn<Opportunity, &RowReferences::account, &AccountReference::externalId>, true},
    {"account_domain", referIn<Opportunity, &RowReferences::account, &AccountReference::website>,
     true},
    {"stage", setStage, true},
    {"outcome", setOutcome, true},
    {"amount", setMoney<&Opportunity::amount>, true},
    {"currency", setBy<&Opportunity::currency, readCurrency>, true},
    {"expected_close", setDate<&Opportunity::expectedClose>, true},
    {"closed_on", setDate<&Opportunity::closedOn>, true},
    {"opened_on", setDate<&Opportunity::openedOn>, true},
    {"probability", setProbability, true},
    {"source", setText<&Opportunity::source>},
    {"owner", setText<&Opportunity::owner>},
    {"product", setText<&Opportunity::product>},
    {"next_step", setText<&Opportunity::nextStep>},
    {"next_step_on", setDate<&Opportunity::nextStepOn>, true},
    {"budget_on", setDate<&Opportunity::budgetOn>, true},
    {"channel", setBy<&Opportunity::channel, readSalesChannel>, true},
    {"charging", setBy<&Opportunity::charging, readCharging>, true},
    {"aim", setBy<&Opportunity::aim, readDealAim>, true},
    {"strategy", setText<&Opportunity::strategy>},
    {"lost_reason", setText<&Opportunity::lostReason>},
    {"reactivation", setText<&Opportunity::reactivation>},
    {"notes", setText<&Opportunity::notes>},
    {"external_id", setText<&Opportunity::externalId>},
};

template <typename T>
std::span<const FieldSetter<T>> settersOf();
template <>
std::span<const A> settersOf<Account>()
{
    return AccountSetters;
}
template <>
std::span<const C> settersOf<Contact>()
{
    return ContactSetters;
}
template <>
std::span<const O> settersOf<Opportunity>()
{
    return OpportunitySetters;
}

/// The text kept for a custom field of @p kind.
Result<QString> customText(std::string_view cell, const CustomColumn &custom)
{
    if (custom.kind == CustomFieldKind::Number) {
        if (isNoValue(cell))
            return QString();
        ATTACHE_TRY(const double number, readNumber(cell));
        const QString written = readText(cell);
        bool plain = false;
        (void)written.toDouble(&plain);
        return plain ? written : QString::number(number, 'g', 15);
    }
    if (custom.kind == CustomFieldKind::Date) {
        if (isNoValue(cell))
            return QString();
        ATTACHE_TRY(const QDate date, readDate(cell, custom.column.dateOrder));
        return date.toString(Qt::ISODate);
    }
    return readText(cell);
}

} // namespace

namespace {

template <typename T>
QStringList fillableFields()
{
    QStringList keys;
    for (const FieldSetter<T> &setter : settersOf<T>())
        keys.append(QLatin1String(setter.field));
    return keys;
}

} // namespace

QStringList importFields(ImportType type)
{
    switch (type) {
    case ImportType::Accounts:
        return fillableFields<Account>();
    case ImportType::Contacts:
        return fillableFields<Contact>();
    case ImportType::Opportunities:
        break;
    }
    return fillableFields<Opportunity>();
}

template <typename T>
RowFiller<T>::RowFiller(const std::vector<ColumnMapping> &mapping,
                        const std::vector<ColumnProfile> &profiles,
                        std::vector<CustomColumn> customs)
    : m_customs(std::move(customs))
{
    for (const FieldSetter<T> &setter : settersOf<T>()) {
        for (size_t i = 0; i < mapping.size(); ++i) {
            if (mapping[i].target != ColumnMapping::Target::Field ||
                mapping[i].field != QLatin1String(setter.field))
                continue;
            m_steps.push_back(
                {setter.field,
                 setter.set,
                 setter.typed,
                 {i, mapping[i].unit, profiles[i].dateOrder(), profiles[i].percentScale()}});
        }
    }
}

template <typename T>
int RowFiller<T>::columnOf(QLatin1String field) const
{
    const auto step = std::find_if(m_steps.begin(), m_steps.end(), [field](const Step &each) {
        return QLatin1String(each.field) == field;
    });
    return step == m_steps.end() ? -1 : static_cast<int>(step->column.index);
}

template <typename T>
Result<void> RowFiller<T>::fill(T &record, std::span<const std::string_view> cells,
                                FillContext &context) const
{
    context.references = {};
    for (const Step &step : m_steps) {
        const std::string_view cell = trimmedCell(cells[step.column.index]);
        if (cell.empty() || (step.typed && isNoValue(cell)))
            continue;
        context.faultColumn = static_cast<int>(step.column.index);
        ATTACHE_CHECK(step.set(context, record, cell, step.column));
    }
    for (const CustomColumn &custom : m_customs) {
        const std::string_view cell = trimmedCell(cells[custom.column.index]);
        if (cell.empty())
            continue;
        context.faultColumn = static_cast<int>(custom.column.index);
        ATTACHE_TRY(const QString text, customText(cell, custom));
        if (!text.isEmpty())
            record.custom.setValue(custom.field, text);
    }
    context.faultColumn = -1;
    return {};
}

template class RowFiller<Account>;
template class RowFiller<Contact>;
template class RowFiller<Opportunity>;

} // namespace attache
