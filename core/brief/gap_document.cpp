#include "core/brief/gap_document.h"

#include "core/base/shared_text.h"
#include "core/brief/internal_paper.h"
#include "core/brief/links.h"
#include "core/brief/value_text.h"

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Gaps)
};

Span muted(const QString &text)
{
    return {text, Tone::Muted, false, false, {}};
}

class Author
{
public:
    Author(const Gaps &gaps, QDate today, Language language)
        : m_gaps(gaps)
        , m_today(today)
        , m_language(language)
    {
    }

    Document write(const LetterheadContent &letterhead, const QString &author)
    {
        m_document = internalPaper(Words::tr("Gaps in the library"),
                                   shortDateText(m_today, {}, m_language), letterhead, author);
        if (m_gaps.isEmpty())
            m_document.add(Paragraph{Inline(Words::tr("Nothing is missing and nothing expired."))});
        visits();
        trades();
        questions();
        rivals();
        expired();
        return std::move(m_document);
    }

private:
    void heading(const QString &text, const QString &note = {})
    {
        m_document.add(Heading{text, 1, note});
    }

    void visits()
    {
        if (m_gaps.visits.empty())
            return;
        heading(Words::tr("Visits of the next two weeks that are affected"));
        ListBlock list;
        for (const HurtVisit &visit : m_gaps.visits)
            list.items.push_back(
                {Inline{Span{visit.account, Tone::Neutral, true, false, linkTo(visit.visit)},
                        Span{QStringLiteral("  ") + visit.words().join(QStringLiteral(" · ")),
                             Tone::Neutral,
                             false,
                             false,
                             {}}},
                 Inline(shortDateText(visit.day, m_today, m_language)), Tone::Warn, false});
        m_document.add(std::move(list));
    }

    QString amounts(const TradeGaps &trade) const
    {
        QStringList sums;
        for (auto at = trade.open.cbegin(); at != trade.open.cend(); ++at)
            sums.append(moneyText(at.value(), at.key()));
        return sums.isEmpty() ? QStringLiteral("–") : sums.join(QStringLiteral(" + "));
    }

    void trades()
    {
        if (m_gaps.trades.empty())
            return;
        heading(Words::tr("By industry"), Words::tr("accounts of tier S and A, open pipeline"));
        TableBlock table;
        table.columns = {{FieldLabel::tr("Industry"), 3, false},
                         {TypeLabel::tr("Case studies"), 1, true},
                         {Words::tr("Waiting"), 4, false},
                         {Words::tr("Open pipeline"), 2, true},
                         {Words::tr("Audiences without material"), 4, false}};
        for (const TradeGaps &trade : m_gaps.trades) {
            QStringList names;
            for (const WaitingAccount &each : trade.waiting)
                names.append(labelOf(each.tier) + u' ' + each.name);
            Inline cases(QString::number(trade.cases));
            if (trade.cases == 0)
                cases = Inline{Span{QString::number(0), Tone::Danger, true, false, {}}};
            table.rows.push_back({Inline(trade.name), cases, Inline(listText(names, m_language)),
                                  Inline(amounts(trade)), Inline(missing(trade))});
        }
        m_document.add(std::move(table));
    }

    /// "Proposal: Budget holder, Signatory"
    QString missing(const TradeGaps &trade) const
    {
        QStringList stages;
        QStringList roles;
        for (size_t i = 0; i < m_gaps.columns.size(); ++i) {
            const GapCell &cell = trade.cells[i];
            if (cell.waiting > 0 && cell.state != GapState::There)
                roles.append(labelOf(m_gaps.columns[i].audience) +
                             (cell.state == GapState::Expired
                                  ? QStringLiteral(" (%1)").arg(labelOf(cell.state))
                                  : QString()));
            const bool last = i + 1 == m_gaps.columns.size() ||
                              m_gaps.columns[i + 1].stage != m_gaps.columns[i].stage;
            if (!last || roles.isEmpty())
                continue;
            stages.append(labelledText(m_gaps.stages.label(m_gaps.columns[i].stage, m_language),
                                       listText(roles, m_language), m_language));
            roles.clear();
        }
        return stages.isEmpty()
                   ? QStringLiteral("–")
                   : stages.join(m_language == Language::Chinese ? QStringLiteral("；")
                                                                 : QStringLiteral("; "));
    }

    void questions()
    {
        if (m_gaps.questions.empty())
            return;
        heading(Words::tr("Asked and not answered"));
        ListBlock list;
        for (const OpenQuestion &question : m_gaps.questions) {
            QStringList parts;
            if (question.times > 0)
                parts.append(Words::tr("%n time(s)", nullptr, question.times));
            parts.append(listText(question.accounts, m_language));
            if (!question.people.isEmpty())
                parts.append(listText(question.people, m_language));
            parts.removeAll(QString());
            list.items.push_back({Inline(question.text),
                                  Inline{muted(parts.join(QStringLiteral(" · ")))}, Tone::Warn,
                                  false});
        }
        m_document.add(std::move(list));
    }

    void rivals()
    {
        if (m_gaps.rivals.empty())
            return;
        heading(Words::tr("Competitors met without an answer"));
        ListBlock list;
        for (const UnansweredRival &rival : m_gaps.rivals)
            list.items.push_back(
                {Inline{Span{rival.name, Tone::Neutral, false, false, linkTo(rival.id)}},
                 Inline{muted(Words::tr("met %n time(s)", nullptr, rival.times) +
                              QStringLiteral(" · ") + listText(rival.accounts, m_language))},
                 Tone::Warn, false});
        m_document.add(std::move(list));
    }

    void expired()
    {
        if (m_gaps.expired.empty())
            return;
        heading(Common::tr("Expired"));
        ListBlock list;
        for (const ExpiredItem &item : m_gaps.expired)
            list.items.push_back(
                {Inline{Span{item.title, Tone::Neutral, false, false, linkTo(*item.type, item.id)},
                        muted(QStringLiteral("  ") + item.type->oneLabel())},
                 Inline(shortDateText(item.reviewOn, m_today, m_language)), Tone::Danger, false});
        m_document.add(std::move(list));
    }

    const Gaps &m_gaps;
    const QDate m_today;
    const Language m_language;
    Document m_document;
};

} // namespace

Document makeGapDocument(const Gaps &gaps, const LetterheadContent &letterhead,
                         const QString &author, QDate today, Language language)
{
    return Author(gaps, today, language).write(letterhead, author);
}

} // namespace attache
