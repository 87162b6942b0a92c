#include "core/base/fold.h"
#include "core/domain/contact.h"
#include "core/domain/stage_book.h"
#include "core/exchange/deal_people.h"
#include "core/exchange/record_import.h"
#include "core/parse/date_reader.h"
#include "core/parse/values_p.h"
#include "core/queries/known_records.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr QLatin1String Outcome("outcome");
constexpr QLatin1String Person(tableOf<Contact>);
constexpr QLatin1String PersonEmail("contact_email");
constexpr QLatin1String PersonPhone("contact_phone");
/// Of a list of contracts or orders, each of which is a deal that was won.
constexpr QLatin1String ContractName("contract_name");
constexpr QLatin1String ContractNumber("contract_number");
constexpr QLatin1String ContractState("contract_state");
constexpr QLatin1String SignedOn("signed_on");
/// As whose number that of a contract is remembered where the deal has another one.
constexpr QLatin1String ContractSystem("contract");

Result<QVariant> readWords(FillContext &, std::string_view cell, const FillColumn &)
{
    return QVariant(readText(cell));
}

template <auto Reader>
Result<QVariant> readKey(FillContext &, std::string_view cell, const FillColumn &)
{
    ATTACHE_TRY(const auto value, Reader(cell));
    return QVariant(keyOf(value));
}

/// Won or lost; "open" leaves the stage as it is.
Result<QVariant> readOutcome(FillContext &, std::string_view cell, const FillColumn &)
{
    ATTACHE_TRY(const Stage stage, readStage(cell));
    const Phase phase = StageBook::standard().phase(stage);
    if (!isOpen(phase))
        return QVariant(keyOf(stage));
    if (phase == Phase::Lead)
        return QVariant();
    return Error{
        Error::Kind::Invalid,
        Words::tr("\"%1\" does not say whether the deal was won or lost.").arg(readText(cell)),
        {},
        {}};
}

Result<QVariant> readNumber(FillContext &, std::string_view cell, const FillColumn &)
{
    return QVariant(readIdentifier(cell));
}

/// The word itself, which is kept beside what it means.
Result<QVariant> readContractState(FillContext &, std::string_view cell, const FillColumn &)
{
    ATTACHE_CHECK(values::readContractState(cell));
    return QVariant(readText(cell));
}

/// A month in which something happens lasts to its end.
Result<QVariant> readPast(FillContext &context, std::string_view cell, const FillColumn &column)
{
    ATTACHE_TRY(const QDate day,
                readDateOrMonth(cell, column.dateOrder, MonthDay::Last, &context.remark));
    return QVariant(day);
}

/// What is to happen may also be said as in a note: 12-25, 下周五.
Result<QVariant> readDue(FillContext &context, std::string_view cell, const FillColumn &column)
{
    Result<QVariant> day = readPast(context, cell, column);
    if (day || !context.today.isValid())
        return day;
    DateRules rules;
    rules.today = context.today;
    if (column.dateOrder == DateOrder::DayFirst)
        rules.order = DateRules::Order::DayFirst;
    const auto due = readWholeDate(readText(cell), rules);
    if (!due)
        return day;
    context.remark = Words::tr("\"%1\" was read as %2, counted from today.")
                         .arg(readText(cell), due->date.toString(Qt::ISODate));
    return QVariant(due->date);
}

constexpr std::array Columns = {
    ImportColumn{"stage", nullptr, readKey<readStage>, true, ColumnFits::ByName},
    ImportColumn{"outcome", QT_TRANSLATE_NOOP("ImportColumn", "Outcome"), readOutcome, true,
                 ColumnFits::WhereAllRead},
    ImportColumn{"expected_close", nullptr, readDue},
    ImportColumn{"closed_on", nullptr, readPast},
    ImportColumn{"budget_on", nullptr, readDue},
    ImportColumn{"next_step_on", nullptr, readDue},
    ImportColumn{"channel", nullptr, readKey<readSalesChannel>, true, ColumnFits::WhereAllRead},
    ImportColumn{"charging", nullptr, readKey<readCharging>, true, ColumnFits::WhereAllRead},
    ImportColumn{"aim", nullptr, readKey<readDealAim>, true, ColumnFits::WhereAllRead},
    ImportColumn{"contract_name", QT_TRANSLATE_NOOP("ImportColumn", "Contract"), readWords},
    ImportColumn{"contract_number", QT_TRANSLATE_NOOP("ImportColumn", "Number of the contract"),
                 readNumber},
    ImportColumn{"contract_state", QT_TRANSLATE_NOOP("ImportColumn", "State of the contract"),
                 readContractState, true, ColumnFits::WhereOneReads},
    ImportColumn{"signed_on", QT_TRANSLATE_NOOP("ImportColumn", "Signed on"), readPast},
    ImportColumn{tableOf<Contact>, QT_TRANSLATE_NOOP("ImportColumn", "Contact"), readWords, false,
                 ColumnFits::Always, true},
    ImportColumn{"contact_email", QT_TRANSLATE_NOOP("ImportColumn", "E-mail of the contact"),
                 readWords, false, ColumnFits::Always, true},
    ImportColumn{"contact_phone", QT_TRANSLATE_NOOP("ImportColumn", "Phone of the contact"),
                 readWords, false, ColumnFits::Always, true},
};

class OpportunityImport final : public RecordImport
{
public:
    using RecordImport::RecordImport;

protected:
    Result<void> load() override
    {
        ATTACHE_CHECK(findOrderLines());
        ATTACHE_TRY(m_book, StageBook::read(m_job.writer.connection(), Settings()));
        ATTACHE_TRY(const auto known, knownDeals(m_job.writer.connection()));
        for (const KnownDeal &deal : known) {
            if (!deal.externalId.isEmpty())
                m_byExternalId.insert(deal.externalId, deal.id);
            m_byKey[keyOfRecord(deal.name, deal.account)].push_back(
                {deal.id, deal.openedOn, deal.externalId});
        }
        for (const KnownAlias &alias : aliases()) {
            if (alias.system == ContractSystem)
                m_signed.insert(alias.record);
            const auto deal = std::ranges::find_if(
                known, [&](const KnownDeal &each) { return each.id.value() == alias.record; });
            if (alias.kind == AliasKind::Number && !m_byExternalId.contains(alias.value))
                m_byExternalId.insert(alias.value, Id<Opportunity>(alias.record));
            else if (alias.kind == AliasKind::Name && deal != known.end())
                m_byKey[keyOfRecord(alias.value, deal->account)].push_back(
                    {deal->id, deal->openedOn, deal->externalId});
        }
        return {};
    }

    Result<void> complete(void *record, FillContext &context) const override
    {
        auto &opportunity = *static_cast<Opportunity *>(record);
        if (const QVariant outcome = context.extras.said(Outcome); outcome.isValid())
            opportunity.stage = fromKey<Stage>(outcome.toString()).value_or(opportunity.stage);
        takeContract(opportunity, context);
        // Programs keep one date: when it should close, and once it is closed, when it did. What
        // the row does not say is left to the rules.
        static const FieldInfo &close = *recordTypeOf<Opportunity>().field(u"expected_close");
        if (!m_book.isOpen(opportunity.stage) && !opportunity.closedOn.isValid() &&
            context.extras.filled(close))
            opportunity.closedOn = opportunity.expectedClose;
        keepOpening(opportunity, context);
        opportunity.name = std::move(opportunity.name).simplified();
        const QString contract = context.extras.said(ContractName).toString();
        if (opportunity.name.isEmpty() ||
            (!contract.isEmpty() && m_filler.columnOf(QLatin1String("name")) < 0))
            opportunity.name = contract.simplified();
        if (opportunity.name.isEmpty())
            opportunity.name =
                composedName(opportunity, context.extras.other(QLatin1String("account")));
        if (opportunity.name.isEmpty())
            return missing(QLatin1String("name"), context);
        return {};
    }

    QString keyFor(const void *) const override { return {}; }

    /// A product may stand in several lines of an order.
    void attach(void *record) override
    {
        RecordImport::attach(record);
        auto &opportunity = *static_cast<Opportunity *>(record);
        // What is there has come by here as a row.
        if (!opportunity.id.isNull())
            return;
        m_contract = contractNumber(opportunity, extras());
        if (m_contract.isEmpty() || opportunity.externalId != m_contract ||
            !m_lined.contains(extras().said(ContractNumber).toString()))
            return;
        if (const int line = ++m_lines[m_contract]; line > 1)
            opportunity.externalId = m_contract += QStringLiteral(" (%1)").arg(line);
    }

    /// A contract that is new makes the deal it is about a won one, unless another contract did.
    Match match(const void *record, const QString &) override
    {
        const auto &opportunity = *static_cast<const Opportunity *>(record);
        const QString &number = opportunity.externalId;
        const Id<Opportunity> known = m_byExternalId.value(number);
        const bool isContract = !number.isEmpty() && number == m_contract;
        if (!number.isEmpty() && (!isContract || !known.isNull()))
            return {known.value()};
        const QString contract = extras().said(ContractName).toString();
        const auto isIt = [&](const Candidate &candidate) {
            const bool sameDay = isContract || !opportunity.openedOn.isValid() ||
                                 candidate.openedOn == opportunity.openedOn;
            return sameDay && (!isContract || !isSignedAs(candidate, number));
        };
        if (number.isEmpty() && !contract.isEmpty()) {
            if (const qint64 id = take(contract, opportunity.account, isIt); id != 0)
                return {id};
            return {take(opportunity.name, opportunity.account, [&](const Candidate &candidate) {
                return isIt(candidate) && !m_signed.contains(candidate.id.value());
            })};
        }
        return {take(opportunity.name, opportunity.account, isIt)};
    }

    /// What is said of a contract and has no field, and whom a deal of no account names, stays in
    /// words.
    Result<void> link(void *record) override
    {
        ATTACHE_CHECK(RecordImport::link(record));
        nameApart(record);
        keepContract(record);
        if (!static_cast<const Opportunity *>(record)->account.isNull())
            return {};
        for (const QLatin1String key : {Person, PersonEmail, PersonPhone}) {
            if (const QString text = extras().said(key).toString(); !text.isEmpty())
                m_filler.keepInNotes(record, {{m_filler.columnOf(key), {}, text}});
        }
        return {};
    }

    void remember(const void *record, qint64 id, const QString &, bool isNew) override
    {
        const auto &opportunity = *static_cast<const Opportunity *>(record);
        if (isNew && !opportunity.externalId.isEmpty())
            m_byExternalId.insert(opportunity.externalId, Id<Opportunity>(id));
        const bool isNumbered = m_filler.columnOf(QLatin1String(m_number)) >= 0;
        if (!isNumbered && !m_contract.isEmpty() && isTaken(isNew) &&
            !m_byExternalId.contains(m_contract)) {
            m_byExternalId.insert(m_contract, Id<Opportunity>(id));
            m_contracts.push_back({id, AliasKind::Number, ContractSystem, m_contract});
        }
        if (isTaken(isNew) && isOfContract())
            rememberNames(opportunity, id);
        if (isTaken(isNew) && opportunity.account.isNull())
            ++m_withoutAccount;
        const DealPeople people{
            Id<Opportunity>(id), opportunity.account, extras().said(Person).toString(),
            extras().said(PersonEmail).toString(), extras().said(PersonPhone).toString()};
        if (isTaken(isNew) && !people.isEmpty() && !opportunity.account.isNull())
            m_people.push_back(people);
    }

    Result<void> finish() override
    {
        ATTACHE_CHECK(linkDealPeople(m_job, m_people));
        for (const KnownAlias &known : m_contracts) {
            RecordAlias alias;
            alias.recordType = m_job.type.tableName();
            alias.record = QString::number(known.record);
            alias.kind = known.kind;
            alias.system = known.system;
            alias.value = known.value;
            ATTACHE_CHECK(m_job.writer.insert(alias));
        }
        m_job.report.withoutAccount = m_withoutAccount;
        if (m_withoutAccount > 0)
            m_job.report.notes.append(Words::tr(
                "%n deal(s) have no account. Use the filter \"without account\" to see them.",
                nullptr, static_cast<int>(m_withoutAccount)));
        return {};
    }

private:
    struct Candidate
    {
        Id<Opportunity> id;
        QDate openedOn;
        QString number;
        bool taken = false;
    };

    /// The first deal of this name that @p isIt holds for; 0 for none. Lists without numbers repeat
    /// names: each record there is stands for one row at most.
    qint64 take(const QString &name, Id<Account> account, const auto &isIt)
    {
        const auto found = m_byKey.find(keyOfRecord(name.simplified(), account));
        if (found == m_byKey.end())
            return 0;
        const auto candidate = std::ranges::find_if(
            *found, [&](const Candidate &each) { return !each.taken && isIt(each); });
        if (candidate == found->end())
            return 0;
        candidate->taken = true;
        return candidate->id.value();
    }

    /// Whether another contract than @p number made this deal a won one: it has a number of the
    /// same form, HT-1 beside HT-2.
    bool isSignedAs(const Candidate &deal, const QString &number) const
    {
        return m_signed.contains(deal.id.value()) ||
               (!deal.number.isEmpty() && formOf(deal.number) == formOf(number));
    }

    static QString formOf(const QString &number)
    {
        static const QRegularExpression line(QStringLiteral(" / .*$| \\(\\d+\\)$"));
        static const QRegularExpression digits(QStringLiteral("[0-9]+"));
        return QString(number).remove(line).toLower().replace(digits, QStringLiteral("0"));
    }

    bool isOfContract() const
    {
        return !m_contract.isEmpty() || !extras().said(ContractName).toString().isEmpty();
    }

    /// Several contracts of one deal are deals that their own names tell apart.
    void nameApart(void *record)
    {
        auto &opportunity = *static_cast<Opportunity *>(record);
        m_dealName.clear();
        const auto isThere = [&](const QString &name) {
            const QString key = keyOfRecord(name, opportunity.account);
            return m_byKey.contains(key) || m_named.contains(key);
        };
        if (!opportunity.id.isNull() || !isOfContract() || !isThere(opportunity.name))
            return;
        const QString own = extras().said(ContractName).toString().simplified();
        const QString base = own.isEmpty() ? opportunity.name : own;
        if (!own.isEmpty() && !isThere(own)) {
            m_filler.keepInNotes(
                record, {{m_filler.columnOf(QLatin1String("name")), {}, opportunity.name}});
            m_dealName = std::exchange(opportunity.name, own);
        } else if (!m_contract.isEmpty()) {
            m_dealName = std::exchange(opportunity.name, base + QStringLiteral(" – ") + m_contract);
        }
    }

    /// A list that comes in again is not to call a deal by the name that several have.
    void rememberNames(const Opportunity &opportunity, qint64 id)
    {
        m_named.insert(keyOfRecord(opportunity.name, opportunity.account));
        if (!m_dealName.isEmpty())
            m_contracts.push_back({id, AliasKind::Name, {}, m_dealName});
        const QString own = extras().said(ContractName).toString().simplified();
        if (m_contract.isEmpty() && !own.isEmpty() && own != opportunity.name &&
            !m_signed.contains(id)) {
            m_signed.insert(id);
            m_contracts.push_back({id, AliasKind::Name, ContractSystem, own});
        }
    }

    /// Finds the numbers that several rows have: these are lines of one order.
    Result<void> findOrderLines()
    {
        const int column = m_filler.columnOf(ContractNumber);
        if (column < 0 || m_filler.columnOf(QLatin1String(m_number)) >= 0)
            return {};
        QSet<QByteArray> met;
        const auto look = [&](const SourceRow &row) -> Result<void> {
            const std::string_view cell = trimmedCell(row.cells[static_cast<size_t>(column)]);
            const QByteArray number(cell.data(), static_cast<qsizetype>(cell.size()));
            if (!row.isBelow && !number.isEmpty() && met.contains(number))
                m_lined.insert(readIdentifier(cell));
            met.insert(number);
            return {};
        };
        ATTACHE_CHECK(m_job.source.read(look, Progress()));
        return {};
    }

    /// The number of a contract or an order, or of one of its lines.
    QString contractNumber(const Opportunity &opportunity, const RowExtras &row) const
    {
        const QString number = row.said(ContractNumber).toString();
        return m_lined.contains(number) && !opportunity.product.isEmpty()
                   ? number + QStringLiteral(" / ") + opportunity.product
                   : number;
    }

    /// A row of a list of contracts is a deal that was won, unless the list says otherwise.
    void takeContract(Opportunity &opportunity, FillContext &context) const
    {
        const RowExtras &row = context.extras;
        const QString number = row.said(ContractNumber).toString();
        if (opportunity.externalId.isEmpty())
            opportunity.externalId = contractNumber(opportunity, row);
        const QDate day = row.said(SignedOn).toDate();
        const auto state =
            values::readContractState(row.said(ContractState).toString().toStdString());
        const bool saysStage =
            m_filler.columnOf(QLatin1String("stage")) >= 0 || m_filler.columnOf(Outcome) >= 0;
        // What is still expected to be signed is not.
        static const FieldInfo &close = *recordTypeOf<Opportunity>().field(u"expected_close");
        const QDate last = day.isValid()       ? day
                           : row.filled(close) ? opportunity.expectedClose
                                               : QDate();
        const bool isAhead = context.today.isValid() && last > context.today;
        const bool isSigned = !isAhead && (day.isValid() || !number.isEmpty() ||
                                           !row.said(ContractName).toString().isEmpty());
        if (!saysStage && state)
            opportunity.stage = *state;
        else if (!saysStage && isSigned)
            opportunity.stage = Stage::Won;
        if (day.isValid() && (!isAhead || m_book.isOpen(opportunity.stage)))
            opportunity.closedOn = day;
    }

    void keepContract(void *record)
    {
        const auto &opportunity = *static_cast<const Opportunity *>(record);
        const std::array kept = {std::pair(ContractName, opportunity.name),
                                 std::pair(ContractNumber, opportunity.externalId),
                                 std::pair(ContractState, QString())};
        for (const auto &[key, known] : kept) {
            const QString text = extras().said(key).toString();
            if (!text.isEmpty() && !known.startsWith(text))
                m_filler.keepInNotes(record, {{m_filler.columnOf(key), {}, text}});
        }
    }

    /// What stands in the notes without a column of the list.
    static QString labelled(const QDate &opened)
    {
        return recordTypeOf<Opportunity>().field(u"opened_on")->label() + QStringLiteral(": ") +
               opened.toString(Qt::ISODate);
    }

    /// A day of opening after that of closing cannot stand: figures go by when a deal was closed.
    void keepOpening(Opportunity &opportunity, FillContext &context) const
    {
        const QDate opened = opportunity.openedOn;
        const QDate closed = opportunity.closedOn;
        if (m_book.isOpen(opportunity.stage) || !opened.isValid() || !closed.isValid() ||
            opened <= closed)
            return;
        context.findings.push_back(
            {m_filler.columnOf(QLatin1String("opened_on")),
             Words::tr("The day of opening is after the day of closing, %1. It was added to the "
                       "notes.")
                 .arg(closed.toString(Qt::ISODate)),
             m_filler.columnOf(QLatin1String("opened_on")) < 0 ? labelled(opened)
                                                               : opened.toString(Qt::ISODate)});
        opportunity.openedOn = closed;
    }

    /// For lists without names: what is sold and to whom, or its number.
    static QString composedName(const Opportunity &opportunity, const RecordReference &account)
    {
        const QString whom = !account.name.isEmpty() ? account.name : opportunity.externalId;
        QStringList parts{opportunity.product, whom.isEmpty() ? account.website : whom};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" – "));
    }

    static QString keyOfRecord(const QString &name, Id<Account> account)
    {
        return folded(name) + QChar(u'\x1f') + account.toString();
    }

    StageBook m_book = StageBook::standard();
    QHash<QString, Id<Opportunity>> m_byExternalId;
    QHash<QString, std::vector<Candidate>> m_byKey;
    std::vector<DealPeople> m_people;
    const QByteArray m_number = externalNumber(recordTypeOf<Opportunity>())->key.toLatin1();
    QString m_contract;                  ///< number of the contract of the row being written
    QHash<QString, int> m_lines;         ///< of orders, by number and product
    QSet<QString> m_lined;               ///< numbers of orders that several rows are about
    QSet<QString> m_named;               ///< as m_byKey: deals of contracts that were added
    QSet<qint64> m_signed;               ///< deals of which a contract is remembered
    QString m_dealName;                  ///< of the row being written, where it got another one
    std::vector<KnownAlias> m_contracts; ///< names and numbers to be remembered
    qint64 m_withoutAccount = 0;
};

} // namespace

const ImportRules &opportunityImportRules()
{
    static const ImportRules rules{
        Columns,
        {"name", "product", "contract_name", "contract_number"},
        [](ImportJob &job, std::vector<CustomColumn> customs) -> std::unique_ptr<RecordImport> {
            return std::make_unique<OpportunityImport>(job, std::move(customs));
        },
        {externalNumber(recordTypeOf<Opportunity>())->key, QStringLiteral("account")}};
    return rules;
}

} // namespace attache
