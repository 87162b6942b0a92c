#include "core/brief/tiers_document.h"

#include "core/base/shared_text.h"
#include "core/brief/internal_paper.h"
#include "core/brief/tier_text.h"
#include "core/brief/value_text.h"

#include <QLocale>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TiersPaper)
};

/// More accounts than this are a list to look into, and no paper.
constexpr size_t MostRows = 200;
constexpr std::array Tiers = {Tier::S, Tier::A, Tier::B, Tier::C};

class Author
{
public:
    Author(const TiersPaper &paper, QDate today)
        : m_paper(paper)
        , m_today(today)
        , m_totals(totalsOf(paper.suggestions, paper.rows.sheet.size()))
    {
    }

    Document write(const LetterheadContent &letterhead, const QString &author)
    {
        m_document =
            internalPaper(Words::tr("Tiers of the accounts"), day(m_today), letterhead, author);
        m_document.compact = true;
        counts();
        moving();
        all();
        sheet();
        legend();
        return std::move(m_document);
    }

private:
    QString day(QDate date) const
    {
        return date.isValid() ? shortDateText(date, date == m_today ? QDate() : m_today, language())
                              : QString();
    }
    static Language language() { return languageOf(QLocale()); }

    void counts()
    {
        KeyValues values;
        values.columns = static_cast<int>(Tiers.size());
        for (const Tier tier : Tiers) {
            const auto place = static_cast<size_t>(tier);
            const int now = m_totals.now.at(place);
            const int then = m_totals.suggested.at(place);
            values.rows.push_back(
                {labelOf(tier), Inline(Common::tr("%Ln account(s)", nullptr, now)),
                 now == then ? Words::tr("as suggested") : Words::tr("%1 suggested").arg(then),
                 false});
        }
        m_document.add(std::move(values));
    }

    QString reasons(const std::vector<TierReason> &reasons, const TierSuggestion &each) const
    {
        return tierReasonsText(reasons, each, m_paper.rows.sheet, m_paper.settings.currency,
                               m_today);
    }

    void moving()
    {
        std::vector<const TierSuggestion *> moving;
        for (const TierSuggestion &each : m_paper.suggestions) {
            if (each.moves())
                moving.push_back(&each);
        }
        std::ranges::stable_sort(moving, {}, [](const TierSuggestion *each) {
            return std::pair(each->tier, -each->score);
        });
        m_document.add(
            Heading{Common::tr("Accounts that would move"), 1,
                    Words::tr("%1 up, %2 down").arg(m_totals.rising).arg(m_totals.falling)});
        if (moving.empty()) {
            m_document.add(Paragraph{Inline(Words::tr("Every account has the tier suggested."))});
            return;
        }
        TableBlock table;
        table.columns = {{FieldLabel::tr("Account"), 4, false},
                         {FieldLabel::tr("Tier"), 2, false},
                         {FieldLabel::tr("Score"), 1, true},
                         {Words::tr("Because"), 6, false},
                         {Common::tr("But"), 5, false}};
        for (const TierSuggestion *each : moving) {
            if (table.rows.size() == MostRows)
                break;
            const QString move =
                QStringLiteral("%1 → %2").arg(labelOf(each->tier), labelOf(*each->suggested));
            table.rows.push_back({Inline{Span{each->name, Tone::Neutral, true}},
                                  Inline{Span{move, each->rises() ? Tone::Ok : Tone::Warn, true}},
                                  Inline(QLocale().toString(each->score)),
                                  Inline(reasons(each->because, *each)),
                                  Inline(reasons(each->but, *each))});
        }
        addTable(std::move(table), moving.size());
    }

    void all()
    {
        if (m_paper.suggestions.empty())
            return;
        std::vector<const TierSuggestion *> order;
        order.reserve(m_paper.suggestions.size());
        for (const TierSuggestion &each : m_paper.suggestions)
            order.push_back(&each);
        std::ranges::stable_sort(order, {}, [](const TierSuggestion *each) {
            return std::pair(each->tier, -each->score);
        });
        m_document.add(Heading{Common::tr("All accounts"), 1, Words::tr("by tier and score")});
        TableBlock table;
        table.columns = {
            {FieldLabel::tr("Tier"), 1, false}, {FieldLabel::tr("Account"), 5, false},
            {FieldLabel::tr("Score"), 1, true}, {FieldLabel::tr("Suggested tier"), 2, false},
            {Words::tr("Assessed"), 2, false},  {Words::tr("Kept because"), 5, false}};
        for (const TierSuggestion *each : order) {
            if (table.rows.size() == MostRows)
                break;
            Inline assessed(each->assessedOn.isValid() ? day(each->assessedOn)
                                                       : Words::tr("never"));
            if (each->due)
                assessed.spans.front().tone = Tone::Warn;
            table.rows.push_back(
                {Inline(labelOf(each->tier)), Inline(each->name),
                 Inline(QLocale().toString(each->score)),
                 Inline(each->suggested ? labelOf(*each->suggested) : QStringLiteral("–")),
                 assessed, Inline(each->keptBecause)});
        }
        addTable(std::move(table), order.size());
    }

    void addTable(TableBlock table, size_t all)
    {
        const size_t left = all - std::min(all, table.rows.size());
        m_document.add(std::move(table));
        if (left > 0)
            m_document.add(
                Paragraph{Inline(Common::tr("and %n more", nullptr, static_cast<int>(left)))});
    }

    void sheet()
    {
        TableBlock table;
        table.columns = {{FieldLabel::tr("Criterion"), 4, false},
                         {FieldLabel::tr("Weight"), 1, true},
                         {Words::tr("Five points"), 4, false},
                         {Words::tr("Three points"), 4, false},
                         {Words::tr("Known of"), 2, true}};
        for (size_t i = 0; i < m_paper.rows.sheet.size(); ++i) {
            const TierCriterion &criterion = m_paper.rows.sheet[i];
            if (criterion.weight == 0)
                continue;
            const QString &currency = m_paper.settings.currency;
            table.rows.push_back(
                {Inline(criterionName(criterion)), Inline(QLocale().toString(criterion.weight)),
                 Inline(fullWords(criterion, currency)), Inline(partWords(criterion, currency)),
                 Inline(QStringLiteral("%1 / %2")
                            .arg(m_totals.known.at(i))
                            .arg(m_paper.suggestions.size()))});
        }
        if (table.rows.empty())
            return;
        m_document.add(Heading{Common::tr("Criteria"), 1, {}});
        m_document.add(std::move(table));
    }

    void legend()
    {
        const TierLines &lines = m_paper.lines;
        QString text = Words::tr("S from %1 points on, A from %2, B from %3, else C. A suggestion "
                                 "changes nothing: the tier is what a person decided on.")
                           .arg(lines.s)
                           .arg(lines.a)
                           .arg(lines.b);
        if (lines != TierLines::of(m_paper.settings))
            text += u' ' + Words::tr("These lines are tried and not kept.");
        text += u' ' + Words::tr("Evidence is old after %n day(s); a day in colour is one by which "
                                 "the account is due to be assessed again.",
                                 nullptr, m_paper.settings.tierReview.evidenceDays);
        m_document.add(Callout{Tone::Neutral, Common::tr("How to read it"), Inline(text)});
    }

    const TiersPaper &m_paper;
    const QDate m_today;
    const TierTotals m_totals;
    Document m_document;
};

} // namespace

Document makeTiersDocument(const TiersPaper &paper, const LetterheadContent &letterhead,
                           const QString &author, QDate today)
{
    return Author(paper, today).write(letterhead, author);
}

} // namespace attache
