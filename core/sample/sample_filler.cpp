#include "core/sample/sample_filler.h"

#include "core/domain/account_fact.h"
#include "core/domain/attachment.h"
#include "core/domain/buying_role.h"
#include "core/domain/letterhead.h"
#include "core/domain/saved_view.h"
#include "core/domain/stage_book.h"
#include "core/domain/stage_change.h"
#include "core/queries/account_filters.h"
#include "core/record/records_with.h"
#include "core/record/store.h"

#include <QFile>
#include <QJsonArray>
#include <QLocale>

#include <array>

namespace attache::sample {

namespace {

/// A count as prose writes it, in either language: 12,600.
QString counted(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

QString textAt(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

int influenceOf(RoleKind role, int number)
{
    switch (role) {
    case RoleKind::DecisionMaker:
        return 5;
    case RoleKind::BudgetHolder:
        return 4;
    case RoleKind::Evaluator:
    case RoleKind::Requester:
    case RoleKind::Signatory:
        return 3 + number % 2;
    case RoleKind::User:
    case RoleKind::Liaison:
    case RoleKind::Unknown:
        break;
    }
    return 1 + number % 3;
}

Stance stanceOf(RoleKind role, int number)
{
    switch (role) {
    case RoleKind::User:
        return number % 3 == 2 ? Stance::Neutral : Stance::Supporter;
    case RoleKind::Requester:
    case RoleKind::Liaison:
        return number % 2 == 0 ? Stance::Supporter : Stance::Neutral;
    case RoleKind::Evaluator:
        return number % 5 == 3 ? Stance::Opponent : Stance::Neutral;
    case RoleKind::DecisionMaker:
        return number % 4 == 1 ? Stance::Supporter : Stance::Neutral;
    case RoleKind::BudgetHolder:
    case RoleKind::Signatory:
    case RoleKind::Unknown:
        break;
    }
    return number % 7 == 4 ? Stance::Opponent : Stance::Neutral;
}

/// Whom somebody in @p role reports to, where such a person is known.
std::vector<RoleKind> superiorsOf(RoleKind role)
{
    switch (role) {
    case RoleKind::DecisionMaker:
        return {};
    case RoleKind::User:
        return {RoleKind::Requester, RoleKind::DecisionMaker};
    case RoleKind::Liaison:
        return {RoleKind::BudgetHolder, RoleKind::Requester};
    case RoleKind::Requester:
    case RoleKind::Evaluator:
    case RoleKind::BudgetHolder:
    case RoleKind::Signatory:
    case RoleKind::Unknown:
        break;
    }
    return {RoleKind::DecisionMaker};
}

} // namespace

Filler::Filler(Writer &writer, const Tables &tables)
    : m_writer(writer)
    , m_tables(tables)
    , m_texts(tables.texts)
    , m_language(tables.language)
    , m_today(writer.clock().today())
{
}

Result<void> Filler::fill()
{
    ATTACHE_CHECK(addLetterheadAndFields());
    ATTACHE_CHECK(addCompanies());
    ATTACHE_CHECK(addOpportunities());
    ATTACHE_CHECK(addVisits());
    ATTACHE_CHECK(addSpokenPromises());
    ATTACHE_CHECK(addCalls());
    ATTACHE_CHECK(addSecondContacts());
    ATTACHE_CHECK(addRoles());
    ATTACHE_CHECK(addLibrary());
    ATTACHE_CHECK(addDeals());
    ATTACHE_CHECK(addWork());
    ATTACHE_CHECK(addWeek());
    return addViews();
}

QString Filler::filled(QString text, const Context &context) const
{
    if (!context.company)
        return text;
    const AccountRow &row = *context.company->row;
    text.replace(QLatin1String("{a}"), context.firstAttendee);
    text.replace(QLatin1String("{n}"), counted(row.units));
    text.replace(QLatin1String("{employees}"), counted(row.employees));
    // Chinese counts revenue in hundreds of millions, English in millions.
    const bool hundreds = textAt(m_texts, "currency") == QLatin1String("CNY");
    text.replace(QLatin1String("{revenue}"),
                 hundreds ? QString::number(double(row.revenue) / 100, 'g', 3)
                          : counted(row.revenue));
    return text;
}

QString Filler::colleague(QLatin1String part, int which) const
{
    return m_texts.value(QLatin1String("us")).toObject().value(part).toArray().at(which).toString();
}

QString Filler::pick(const QJsonValue &list, int number) const
{
    const QJsonArray texts = list.toArray();
    return texts.isEmpty() ? QString() : texts.at(number % texts.size()).toString();
}

Filler::Company *Filler::company(const QString &key)
{
    for (Company &each : m_companies) {
        if (each.row->key == key)
            return &each;
    }
    return nullptr;
}

Result<void> Filler::addLetterheadAndFields()
{
    const QJsonObject paper = m_texts.value(QLatin1String("letterhead")).toObject();
    Letterhead letterhead;
    letterhead.company = textAt(paper, "company");
    letterhead.person = textAt(paper, "person");
    letterhead.post = textAt(paper, "post");
    letterhead.address = textAt(paper, "address");
    letterhead.phone = textAt(paper, "phone");
    letterhead.email = textAt(paper, "email");
    letterhead.footer = textAt(paper, "footer");
    ATTACHE_CHECK(m_writer.insert(letterhead));

    const QJsonObject words = m_texts.value(QLatin1String("custom")).toObject();
    m_contractField.recordType = QString::fromLatin1(tableOf<Account>);
    m_contractField.label = textAt(words, "contract");
    m_contractField.kind = CustomFieldKind::Date;
    ATTACHE_CHECK(m_writer.insert(m_contractField));
    QStringList choices;
    for (const auto choice : words.value(QLatin1String("system_choices")).toArray())
        choices.append(choice.toString());
    m_systemField.recordType = QString::fromLatin1(tableOf<Account>);
    m_systemField.label = textAt(words, "system");
    m_systemField.kind = CustomFieldKind::Choice;
    m_systemField.choices = choices.join(QLatin1Char('\n'));
    m_systemField.position = 1;
    return m_writer.insert(m_systemField);
}

Result<void> Filler::addCompanies()
{
    for (const AccountRow &row : m_tables.accounts) {
        ATTACHE_CHECK(addAccount(row));
        ATTACHE_CHECK(addPeople(m_companies.back()));
        ATTACHE_CHECK(addFacts(m_companies.back()));
        ATTACHE_CHECK(addAttachments(m_companies.back()));
    }
    return {};
}

Result<void> Filler::addAccount(const AccountRow &row)
{
    Company made;
    made.row = &row;
    made.index = int(m_companies.size());
    Account &account = made.account;
    account.name = row.name;
    account.shortName = row.shortName;
    account.tier = row.tier;
    account.industry = row.industry;
    account.businessType = row.business;
    account.lifecycle = row.lifecycle;
    account.province = row.region;
    account.city = row.city;
    account.address = row.address;
    account.website = QStringLiteral("https://www.%1").arg(row.domain);
    account.employees = row.employees;
    account.annualRevenue = Money::fromMajor(row.revenue * 1'000'000);
    account.currency = textAt(m_texts, "currency");
    account.owner =
        colleague(made.index % 4 == 3 ? QLatin1String("commercial") : QLatin1String("me"));
    account.source = pick(m_texts.value(QLatin1String("sources")), made.index);
    if (row.tier != Tier::C)
        account.notes = pick(m_texts.value(QLatin1String("account_notes")), made.index);
    if (const Company *parent = company(row.parent))
        account.parent = parent->account.id;
    if (row.contractEnds)
        account.custom.setValue(m_contractField.id.value(),
                                m_today.addDays(*row.contractEnds).toString(Qt::ISODate));
    const QStringList systems = m_systemField.choices.split(QLatin1Char('\n'));
    const qsizetype system =
        QStringList{QStringLiteral("self"), QStringLiteral("bought"), QStringLiteral("manual")}
            .indexOf(row.system);
    if (system >= 0)
        account.custom.setValue(m_systemField.id.value(), systems.value(system));
    ATTACHE_CHECK(m_writer.insert(account));
    m_companies.push_back(std::move(made));
    return {};
}

std::vector<RoleKind> Filler::rolesOf(const AccountRow &row, int index)
{
    using enum RoleKind;
    switch (row.tier) {
    case Tier::S:
        return {DecisionMaker, BudgetHolder, Evaluator,
                Requester,     User,         index % 2 == 1 ? Signatory : Liaison};
    case Tier::A:
        return {DecisionMaker, BudgetHolder, Evaluator, Requester, User};
    case Tier::B:
        return {index % 2 == 0 ? DecisionMaker : User, Requester,
                index % 3 == 0 ? Liaison : Evaluator};
    case Tier::C:
        break;
    }
    return {index % 2 == 0 ? Requester : Liaison};
}

Result<void> Filler::addPeople(Company &company)
{
    const QJsonObject posts =
        m_texts.value(QLatin1String("posts")).toObject().value(company.row->product).toObject();
    for (const RoleKind role : rolesOf(*company.row, company.index)) {
        const QJsonArray post = posts.value(keyOf(role)).toArray();
        const QJsonArray name =
            m_texts.value(QLatin1String("people")).toArray().at(m_peopleUsed).toArray();
        Person person;
        person.role = role;
        Contact &contact = person.contact;
        contact.account = company.account.id;
        contact.name = name.at(0).toString();
        contact.department = post.at(0).toString();
        contact.post = post.at(1).toString();
        contact.mobile =
            textAt(m_texts, "mobile").arg(m_peopleUsed * 37 % 1000, 3, 10, QLatin1Char('0'));
        contact.email = QStringLiteral("%1@%2").arg(name.at(1).toString(), company.row->domain);
        contact.owner = company.account.owner;
        contact.source = company.account.source;
        for (const RoleKind superior : superiorsOf(role)) {
            for (const Person &other : company.people) {
                if (other.role == superior && contact.reportsTo.isNull())
                    contact.reportsTo = other.contact.id;
            }
        }
        ATTACHE_CHECK(m_writer.insert(contact));
        company.people.push_back(std::move(person));
        ++m_peopleUsed;
    }
    return {};
}

Result<void> Filler::addFacts(const Company &company)
{
    constexpr std::array KnownByTier = {6, 5, 3, 1};
    const QJsonObject facts =
        m_texts.value(QLatin1String("facts")).toObject().value(company.row->product).toObject();
    const Context context{&company, company.people.front().contact.name};
    const int known = KnownByTier[size_t(company.row->tier)] - (company.index % 3 == 2 ? 1 : 0);
    for (int i = 0; i < known; ++i) {
        AccountFact fact;
        fact.account = company.account.id;
        fact.kind =
            choicesOf<FactKind>[size_t(company.index + i) % choicesOf<FactKind>.size()].value;
        fact.text = filled(pick(facts.value(keyOf(fact.kind)), company.index), context);
        fact.source =
            filled(pick(m_texts.value(QLatin1String("fact_sources")), company.index + i), context);
        fact.learntOn = m_today.addDays(-(15 + (company.index * 13 + i * 29) % 240));
        ATTACHE_CHECK(m_writer.insert(fact));
    }
    return {};
}

Result<void> Filler::addAttachments(const Company &company)
{
    if (company.row->tier != Tier::S)
        return {};
    const bool chinese = m_language == Language::Chinese;
    struct File
    {
        QString name;
        QString mime;
        QString path;
    };
    const std::array files = {
        File{chinese ? QStringLiteral("采购流程.md") : QStringLiteral("Purchasing.md"),
             QStringLiteral("text/markdown"),
             chinese ? QStringLiteral(":/sample/purchasing.zh.md")
                     : QStringLiteral(":/sample/purchasing.en.md")},
        File{chinese ? QStringLiteral("网络拓扑.png") : QStringLiteral("Network.png"),
             QStringLiteral("image/png"), QStringLiteral(":/sample/network.png")}};
    for (const File &each : files) {
        QFile file(each.path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        Attachment attachment;
        attachment.account = company.account.id;
        attachment.name = each.name;
        attachment.mime = each.mime;
        attachment.size = static_cast<int>(bytes.size());
        attachment.addedOn = m_today.addDays(-20);
        if (each.mime.startsWith(QLatin1String("text/")))
            attachment.text = QString::fromUtf8(bytes);
        ATTACHE_TRY(attachment.file, m_writer.putBlob(bytes));
        ATTACHE_CHECK(m_writer.insert(attachment));
    }
    return {};
}

Result<void> Filler::addOpportunities()
{
    int number = 0;
    for (const OpportunityRow &row : m_tables.opportunities)
        ATTACHE_CHECK(addOpportunity(row, number++));
    return {};
}

Result<void> Filler::addOpportunity(const OpportunityRow &row, int number)
{
    Company *owner = company(row.account);
    if (!owner)
        return {};
    Opportunity made;
    made.account = owner->account.id;
    made.name = row.name;
    made.stage = row.stage;
    made.amount = Money{row.amount * m_texts.value(QLatin1String("minor_per_unit")).toInteger()};
    made.currency = textAt(m_texts, "currency");
    made.openedOn = m_today.addDays(-row.opened);
    if (row.close)
        made.expectedClose = workday(m_today, *row.close);
    made.probability = row.probability;
    if (row.budget)
        made.budgetOn = workday(m_today, *row.budget);
    made.product = pick(m_texts.value(QLatin1String("products")).toObject().value(row.product), 0);
    made.source = owner->account.source;
    made.owner = owner->account.owner;
    if (row.stage != Stage::Lead) {
        made.channel = row.channel;
        made.charging = row.charging;
        made.aim = row.aim;
        made.strategy = pick(m_texts.value(QLatin1String("strategies")),
                             row.charging == Charging::Free         ? 2
                             : row.channel == SalesChannel::Partner ? 3
                                                                    : number % 2);
    }
    if (StageBook::standard().isOpen(row.stage)) {
        const QJsonObject steps = m_texts.value(QLatin1String("next_steps")).toObject();
        made.nextStep = pick(steps.value(keyOf(row.stage)), number);
        made.nextStepOn = workday(m_today, (number * 5) % 19 - 3);
    } else {
        made.closedOn = m_today.addDays(-row.inStage);
    }
    if (row.stage == Stage::Lost) {
        // In the order of the reasons.
        constexpr std::array Causes = {LostCause::Price, LostCause::NoBudget, LostCause::NeedGone,
                                       LostCause::Champion};
        made.lostReason = pick(m_texts.value(QLatin1String("lost_reasons")), number);
        made.lostCause = Causes.at(static_cast<size_t>(number) % Causes.size());
        made.reactivation = pick(m_texts.value(QLatin1String("reactivations")), number);
    }
    ATTACHE_CHECK(m_writer.insert(made));
    ATTACHE_CHECK(addStageHistory(row, made));
    owner->opportunities.push_back(made);
    owner->opportunityRows.push_back(&row);
    return {};
}

Result<void> Filler::addStageHistory(const OpportunityRow &row, const Opportunity &opportunity)
{
    std::vector<Stage> path = {Stage::Lead};
    const Stage last = row.lostFrom.value_or(row.stage);
    for (const Stage stage : {Stage::Qualified, Stage::Proposal, Stage::Negotiation, Stage::Won}) {
        if (stage <= last && last != Stage::Lost)
            path.push_back(stage);
    }
    if (row.stage == Stage::Lost)
        path.push_back(Stage::Lost);

    // The rule of opportunities has recorded the stage it was entered with; what came before is
    // spread between its opening and the day it came to stand where it stands.
    ATTACHE_TRY(auto recorded,
                recordsWith(m_writer.connection(), &StageChange::opportunity, opportunity.id));
    for (size_t i = 0; i < path.size(); ++i) {
        StageChange change = i == 0 ? recorded.front() : StageChange{};
        change.opportunity = opportunity.id;
        change.from = i == 0 ? std::nullopt : std::optional(path[i - 1]);
        change.to = path[i];
        const int span = row.opened - row.inStage;
        const int daysAgo =
            path.size() == 1 ? row.opened : row.opened - span * int(i) / int(path.size() - 1);
        change.changedAt = QDateTime(m_today.addDays(-daysAgo), QTime(9 + int(i) * 2, 15)).toUTC();
        ATTACHE_CHECK(i == 0 ? m_writer.update(change) : m_writer.insert(change));
    }
    return {};
}

Result<void> Filler::addRoles()
{
    int number = 0;
    for (Company &company : m_companies) {
        for (Person &person : company.people) {
            ++number;
            // For some people it is not known what they decide.
            if (company.row->tier > Tier::A && number % 9 == 4)
                continue;
            BuyingRole role;
            role.contact = person.contact.id;
            role.account = company.account.id;
            role.role = person.role;
            role.influence = influenceOf(person.role, number);
            role.lastMet = person.lastMet;
            if (person.lastMet.isValid()) {
                role.stance = stanceOf(person.role, number);
                role.coverage =
                    role.stance == Stance::Supporter ? RoleCoverage::Supportive : RoleCoverage::Met;
                const QJsonObject concerns = m_texts.value(QLatin1String("concerns")).toObject();
                role.concern = pick(concerns.value(keyOf(person.role)), number);
            }
            ATTACHE_CHECK(m_writer.insert(role));
        }
    }
    return {};
}

Result<void> Filler::addViews()
{
    const QJsonValue names = m_texts.value(QLatin1String("views"));
    AccountQuery important;
    important.tiers = {Tier::S, Tier::A};
    AccountQuery system;
    system.custom.insert(m_systemField.id.value(),
                         {m_systemField.choices.section(QLatin1Char('\n'), -1)});
    const std::array queries = {important, system};
    for (int i = 0; i < static_cast<int>(queries.size()); ++i) {
        SavedView view;
        view.page = QStringLiteral("accounts");
        view.name = pick(names, i);
        view.state = toText(ListState{listQueryOf(queries[static_cast<size_t>(i)]), {}});
        view.position = i;
        ATTACHE_CHECK(m_writer.insert(view));
    }
    return {};
}

} // namespace attache::sample
