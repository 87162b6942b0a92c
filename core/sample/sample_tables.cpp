#include "core/sample/sample_tables.h"

#include "core/base/resource_table.h"

#include <QFile>
#include <QJsonDocument>

namespace attache::sample {

namespace {

/// Takes the cells of one row from left to right.
class Cells
{
public:
    Cells(const QStringList &cells, Language language)
        : m_cells(cells)
        , m_language(language)
    {
    }

    QString text() { return m_cells.value(m_next++); }
    int number() { return text().toInt(); }
    std::optional<int> optionalNumber()
    {
        const QString cell = text();
        return cell.isEmpty() ? std::nullopt : std::optional(cell.toInt());
    }
    template <typename E>
    E choice()
    {
        return fromKey<E>(text()).value_or(choicesOf<E>.front().value);
    }
    template <typename E>
    std::optional<E> optionalChoice()
    {
        return fromKey<E>(text());
    }
    /// Of @p count cells in Chinese and as many in English, those of the language.
    QStringList inLanguage(int count)
    {
        const int from = m_next + (m_language == Language::Chinese ? 0 : count);
        m_next += 2 * count;
        return m_cells.mid(from, count);
    }

private:
    const QStringList &m_cells;
    Language m_language;
    int m_next = 0;
};

AccountRow accountRow(Cells cells)
{
    AccountRow row;
    row.key = cells.text();
    row.tier = cells.choice<Tier>();
    row.industry = cells.text();
    row.business = cells.optionalChoice<BusinessType>();
    row.lifecycle = cells.choice<Lifecycle>();
    row.employees = cells.number();
    row.revenue = cells.number();
    row.units = cells.number();
    row.product = cells.text();
    const QStringList words = cells.inLanguage(5);
    row.name = words[0];
    row.shortName = words[1];
    row.region = words[2];
    row.city = words[3];
    row.address = words[4];
    row.domain = cells.inLanguage(1).front();
    row.parent = cells.text();
    row.contractEnds = cells.optionalNumber();
    row.system = cells.text();
    return row;
}

OpportunityRow opportunityRow(Cells cells)
{
    OpportunityRow row;
    row.account = cells.text();
    row.product = cells.text();
    row.stage = cells.choice<Stage>();
    row.amount = cells.number();
    row.opened = cells.number();
    row.inStage = cells.number();
    row.close = cells.optionalNumber();
    row.probability = cells.optionalNumber();
    row.budget = cells.optionalNumber();
    row.channel = cells.choice<SalesChannel>();
    row.charging = cells.choice<Charging>();
    row.aim = cells.choice<DealAim>();
    row.lostFrom = cells.optionalChoice<Stage>();
    row.name = cells.inLanguage(1).first();
    return row;
}

VisitRow visitRow(Cells cells)
{
    VisitRow row;
    row.account = cells.text();
    row.product = cells.text();
    row.phase = cells.text();
    row.kind = cells.choice<VisitKind>();
    row.day = cells.number();
    row.start = QTime::fromString(cells.text(), QStringLiteral("HH:mm"));
    row.minutes = cells.number();
    row.status = cells.choice<VisitStatus>();
    row.minutesOwed = cells.text() == QLatin1String("owed");
    row.preparation = cells.text();
    return row;
}

template <typename Row>
std::vector<Row> readRows(const QString &name, Language language, Row (*make)(Cells))
{
    std::vector<Row> rows;
    for (const QStringList &cells : readResourceTable(QStringLiteral(":/sample/") + name))
        rows.push_back(make(Cells(cells, language)));
    return rows;
}

} // namespace

Tables Tables::read(Language language)
{
    Tables tables;
    tables.language = language;
    tables.accounts = readRows(QStringLiteral("accounts.csv"), language, accountRow);
    tables.opportunities = readRows(QStringLiteral("opportunities.csv"), language, opportunityRow);
    tables.visits = readRows(QStringLiteral("visits.csv"), language, visitRow);
    QFile file(language == Language::Chinese ? QStringLiteral(":/sample/texts.zh.json")
                                             : QStringLiteral(":/sample/texts.en.json"));
    if (file.open(QIODevice::ReadOnly))
        tables.texts = QJsonDocument::fromJson(file.readAll()).object();
    QFile library(QStringLiteral(":/sample/library.json"));
    if (library.open(QIODevice::ReadOnly))
        tables.library = QJsonDocument::fromJson(library.readAll()).object();
    QFile deals(QStringLiteral(":/sample/deals.json"));
    if (deals.open(QIODevice::ReadOnly))
        tables.deals = QJsonDocument::fromJson(deals.readAll()).array();
    return tables;
}

QDate workday(QDate today, int offset)
{
    QDate day = today.addDays(offset);
    if (qAbs(offset) < 2)
        return day;
    while (day.dayOfWeek() > 5)
        day = day.addDays(offset < 0 ? -1 : 1);
    return day;
}

} // namespace attache::sample
