#include "core/base/shared_text.h"
#include "core/brief/brief.h"
#include "core/brief/links.h"
#include "core/brief/value_text.h"

#include <algorithm>

namespace attache {

namespace {

struct Brief
{
    Q_DECLARE_TR_FUNCTIONS(Brief)
};

/// What one page holds; the screen shows all.
constexpr size_t QuestionsPrinted = 6;
constexpr size_t MissingPrinted = 6;

Tone toneOf(Stance stance)
{
    switch (stance) {
    case Stance::Supporter:
        return Tone::Ok;
    case Stance::Opponent:
        return Tone::Danger;
    case Stance::Neutral:
        break;
    }
    return Tone::Neutral;
}

Tone toneOf(NeedTruth truth)
{
    switch (truth) {
    case NeedTruth::True:
        return Tone::Ok;
    case NeedTruth::Doubtful:
        return Tone::Danger;
    case NeedTruth::Unverified:
        break;
    }
    return Tone::Warn;
}

Span badge(const QString &text, Tone tone)
{
    return {text, tone, false, true, {}};
}

QString orDash(const QString &text)
{
    return text.trimmed().isEmpty() ? QStringLiteral("–") : text;
}

Span linked(const QString &text, const QString &link)
{
    return {text, Tone::Neutral, false, false, link};
}

/// Writes a brief section by section; each leaves itself out when it has nothing to say.
/// A return type with :: in it would be taken for a class by lupdate, and its texts with it.
using ValueRow = KeyValues::Row;

class Author
{
public:
    explicit Author(const BriefData &brief)
        : m_brief(brief)
    {
    }

    Document write()
    {
        start();
        head();
        doubts();
        promises();
        attendees();
        chain();
        facts();
        plan();
        questions();
        materials();
        library();
        missing();
        past();
        return std::move(m_document);
    }

private:
    Language language() const { return m_brief.language; }
    QString shortDate(QDate day) const { return shortDateText(day, m_brief.today, language()); }
    void heading(const QString &text, const QString &note = {})
    {
        m_document.add(Heading{text, 1, note});
    }

    void start()
    {
        const Visit &visit = m_brief.visit;
        m_document.compact = true;
        m_document.confidential = true;
        m_document.title = m_brief.title();
        m_document.letterhead = m_brief.letterhead;
        m_document.headerRight = Brief::tr("Visit brief");
        m_document.author = m_brief.author;
        m_document.subject = Brief::tr("Visit brief");
        m_document.keywords = {m_brief.account.name};
        QStringList parts = {periodText(visit.startsAt, visit.endsAt, language()),
                             labelOf(visit.kind), visit.place};
        if (visit.status == VisitStatus::Cancelled)
            parts.prepend(labelOf(visit.status));
        if (!m_brief.ourPeople.isEmpty() && !m_brief.attendees.empty()) {
            //: Who meets: how many of us and of them.
            parts.append(Common::tr("%1 of us, %2 of them")
                             .arg(m_brief.ourPeople.size())
                             .arg(m_brief.attendees.size()));
        }
        parts.removeAll(QString());
        m_document.subtitle = parts.join(QStringLiteral(" · "));
    }

    ValueRow dealRow() const
    {
        if (!m_brief.opportunity)
            return {FieldLabel::tr("Opportunity"), Inline(Common::tr("None linked")), {}, false};
        QString note = m_brief.stage ? m_brief.stage->label : labelOf(m_brief.opportunity->stage);
        if (m_brief.stage && m_brief.stage->limit) {
            note +=
                QStringLiteral(" · ") +
                Common::tr("day %1 (limit %2)").arg(m_brief.stage->days).arg(*m_brief.stage->limit);
        }
        if (const IntentLevel intent = intentOf(m_brief.signs); intent != IntentLevel::None)
            note += QStringLiteral(" · ") +
                    labelledText(FieldLabel::tr("Intent"), labelOf(intent), language());
        return {FieldLabel::tr("Opportunity"), Inline(m_brief.opportunity->name), note, false};
    }

    ValueRow amountRow() const
    {
        if (!m_brief.opportunity)
            return {FieldLabel::tr("Amount"), Inline(QStringLiteral("–")), {}, false};
        const Opportunity &deal = *m_brief.opportunity;
        QStringList notes;
        if (deal.expectedClose.isValid())
            notes.append(Common::tr("expected %1").arg(shortDate(deal.expectedClose)));
        if (m_brief.stage && m_brief.stage->open)
            notes.append(Common::tr("weighted %1%").arg(m_brief.stage->probability));
        return {FieldLabel::tr("Amount"),
                Inline(deal.amount ? moneyText(*deal.amount, deal.currency) : QStringLiteral("–")),
                notes.join(QStringLiteral(" · ")), false};
    }

    ValueRow owedRow() const
    {
        return {Common::tr("Service level (%1)").arg(labelOf(m_brief.account.tier)),
                Inline(m_brief.owed.team),
                Common::tr("every %n day(s)", nullptr, m_brief.owed.cadenceDays) +
                    QStringLiteral(" · ") +
                    contactText(m_brief.last, m_brief.today, m_brief.language),
                false};
    }

    void head()
    {
        const Visit &visit = m_brief.visit;
        KeyValues facts;
        facts.columns = 4;
        facts.rows.push_back(dealRow());
        facts.rows.push_back(amountRow());
        facts.rows.push_back(
            {Common::tr("Objective"), Inline(orDash(visit.bestObjective)),
             visit.minimumObjective.isEmpty()
                 ? QString()
                 : labelledText(Common::tr("Minimum"), visit.minimumObjective, language()),
             false});
        facts.rows.push_back(owedRow());
        m_document.add(std::move(facts));

        KeyValues more;
        more.columns = 2;
        if (m_brief.opportunity && !m_brief.opportunity->nextStep.isEmpty()) {
            const Opportunity &deal = *m_brief.opportunity;
            QString text = deal.nextStep;
            if (deal.nextStepOn.isValid())
                text += QStringLiteral(" · ") + shortDate(deal.nextStepOn);
            more.rows.push_back({FieldLabel::tr("Next step"), Inline(text), {}, false});
        }
        if (!m_brief.industry.isEmpty())
            more.rows.push_back({FieldLabel::tr("Industry"), Inline(m_brief.industry), {}, false});
        const QString parted =
            m_brief.language == Language::Chinese ? QStringLiteral("；") : QStringLiteral("; ");
        if (!m_brief.goals.isEmpty())
            more.rows.push_back(
                {TypeLabel::tr("Goals"), Inline(m_brief.goals.join(parted)), {}, false});
        if (!m_brief.installed.isEmpty())
            more.rows.push_back({FieldLabel::tr("What they have"),
                                 Inline(m_brief.installed.join(parted)),
                                 {},
                                 false});
        if (!m_brief.oldEvidence.isEmpty())
            more.rows.push_back({TypeLabel::tr("Tier evidence"),
                                 Inline(m_brief.oldEvidence.join(parted)),
                                 {},
                                 false});
        if (!more.rows.empty())
            m_document.add(std::move(more));
    }

    void doubts()
    {
        for (const QString &doubt : m_brief.doubts)
            m_document.add(Callout{Tone::Warn, {}, Inline(doubt)});
    }

    Span promiseState(const BriefPromise &each) const
    {
        if (!each.isOpen())
            return badge(labelOf(PromiseState::Kept), Tone::Ok);
        if (const int days = each.daysOverdue(m_brief.today); days > 0)
            return badge(Common::tr("%n day(s) overdue", nullptr, days), Tone::Danger);
        if (!each.promise.due.isValid())
            return badge(Brief::tr("no date"), Tone::Muted);
        if (each.promise.due == m_brief.today)
            return badge(Brief::tr("due today"), Tone::Warn);
        if (each.promise.due == m_brief.today.addDays(1))
            return badge(Brief::tr("due tomorrow"), Tone::Warn);
        return badge(shortDate(each.promise.due), Tone::Neutral);
    }

    void promises()
    {
        if (m_brief.promises.empty() && m_brief.needs.empty())
            return;
        if (!m_brief.promises.empty())
            heading(Common::tr("What was agreed last time"));
        ListBlock list;
        for (const BriefPromise &each : m_brief.promises) {
            const QString who = each.promise.party == Party::Us ? Common::tr("We promised")
                                                                : Common::tr("They promised");
            const Span state = promiseState(each);
            list.items.push_back(
                {Inline{
                     linked(labelledText(who, personText(each.promise.text, each.owner, language()),
                                         language()),
                            linkTo(each.promise.id))},
                 Inline{state}, state.tone, false});
        }
        if (!list.items.empty())
            m_document.add(std::move(list));
        needs();
    }

    void needs()
    {
        if (m_brief.needs.empty())
            return;
        heading(Common::tr("Open needs"));
        ListBlock list;
        for (const BriefNeed &each : m_brief.needs) {
            const QString text = personText(each.need.text, each.statedBy, language());
            const Tone tone = toneOf(each.need.truth);
            list.items.push_back({Inline{linked(text, linkTo(each.need.id))},
                                  Inline{badge(labelOf(each.need.source), Tone::Neutral),
                                         badge(labelOf(each.need.truth), tone)},
                                  tone, false});
        }
        m_document.add(std::move(list));
    }

    void attendees()
    {
        if (m_brief.attendees.empty())
            return;
        heading(TypeLabel::tr("Attendees"));
        Cards cards;
        const size_t count = m_brief.attendees.size();
        cards.columns = count == 3 || count > 4 ? 3 : 2;
        for (const BriefAttendee &person : m_brief.attendees)
            cards.cards.push_back(cardOf(person));
        m_document.add(std::move(cards));
    }

    static Span attitudeOf(const BriefAttendee &person)
    {
        if (!person.isMet())
            return badge(Brief::tr("not met yet"), Tone::Warn);
        if (person.stance == Stance::Neutral && person.coverage == RoleCoverage::Supportive)
            return badge(labelOf(RoleCoverage::Supportive), Tone::Ok);
        return badge(labelOf(person.stance), toneOf(person.stance));
    }

    Card cardOf(const BriefAttendee &person) const
    {
        Card card;
        card.title = person.name;
        QStringList roles;
        for (const RoleKind role : person.roles)
            roles.append(labelOf(role));
        QStringList parts = {person.department, person.post, listText(roles, language())};
        if (person.influence)
            parts.append(Brief::tr("influence %1/5").arg(*person.influence));
        parts.removeAll(QString());
        card.subtitle = parts.join(QStringLiteral(" · "));
        card.badges = Inline{attitudeOf(person)};

        const auto row = [&card](const QString &label, const QString &text) {
            if (!text.trimmed().isEmpty())
                card.rows.push_back({label, Inline(text), {}, false});
        };
        row(FieldLabel::tr("Phone"), person.phone);
        row(FieldLabel::tr("Last met"), shortDate(person.last.met));
        if (person.last.isCalledSince())
            row(Brief::tr("Last call"), shortDate(person.last.called));
        row(FieldLabel::tr("Cares for"), person.concern);
        if (!person.isRoleKnown()) {
            row(Brief::tr("First"), Brief::tr("Find out the role"));
        } else {
            row(Common::tr("Weighs"), person.talk.weighs);
            row(Common::tr("Bring"), person.talk.bring);
            row(FieldLabel::tr("Ask"), person.talk.ask);
            row(FieldLabel::tr("Avoid"), person.talk.avoid);
        }
        row(FieldLabel::tr("Approach"), person.approach);
        return card;
    }

    void chain()
    {
        heading(Common::tr("Decision chain"));
        m_document.add(ChainStrip{m_brief.chain.cells, m_brief.chain.score});
        if (m_brief.next)
            m_document.add(Paragraph{Inline(nextText(*m_brief.next))});
    }

    QString nextText(const BriefNextPerson &next) const
    {
        const QString role = labelOf(next.role);
        if (next.contact.isNull())
            return Common::tr("Next: find out who has this role: %1.").arg(role);
        const QString person = personText(next.name, role, language());
        if (next.introducers.isEmpty())
            return Brief::tr("Next to meet: %1.").arg(person);
        //: %2 is one or several people, the one to ask first.
        return Brief::tr("Next to meet: %1, introduced by %2.")
            .arg(person, next.introducers.join(QStringLiteral(" → ")));
    }

    void facts()
    {
        ListBlock list;
        usualFacts(list);
        if (m_brief.facts.empty() && list.items.empty())
            return;
        heading(Brief::tr("What we know"));
        for (const AccountFact &fact : m_brief.facts) {
            QStringList origin = {fact.source.trimmed(), shortDate(fact.learntOn)};
            origin.removeAll(QString());
            const QString line = fact.text.trimmed().section(u'\n', 0, 0).trimmed();
            list.items.push_back(
                {Inline{linked(
                     labelledText(labelOf(fact.kind), line, language()),
                     linkTo(m_brief.account.id, QLatin1String("facts:") + keyOf(fact.kind)))},
                 origin.isEmpty()
                     ? Inline()
                     : Inline{Span{
                           origin.join(QStringLiteral(" · ")), Tone::Muted, false, false, {}}},
                 Tone::Neutral, false});
        }
        m_document.add(std::move(list));
    }

    /// What is usual in the trade stands where the account's own facts are missing.
    void usualFacts(ListBlock &list) const
    {
        for (const auto &kind : choicesOf<FactKind>) {
            const QString usual = m_brief.usual(kind.value).simplified();
            if (usual.isEmpty())
                continue;
            list.items.push_back(
                {Inline{linked(labelledText(labelOf(kind.value), usual, language()),
                               linkTo(m_brief.trade->id))},
                 Inline{Span{Brief::tr("usual in the trade"), Tone::Muted, false, false, {}}},
                 Tone::Neutral, false});
        }
    }

    QString strategyText() const
    {
        if (!m_brief.opportunity)
            return {};
        const Opportunity &deal = *m_brief.opportunity;
        QStringList parts;
        if (deal.channel)
            parts.append(labelOf(*deal.channel));
        if (deal.charging)
            parts.append(labelOf(*deal.charging));
        if (deal.aim)
            parts.append(labelOf(*deal.aim));
        if (!deal.strategy.trimmed().isEmpty())
            parts.append(deal.strategy.trimmed());
        return parts.join(QStringLiteral(" · "));
    }

    void plan()
    {
        KeyValues rows;
        const auto row = [&rows](const QString &label, const QString &text) {
            if (!text.trimmed().isEmpty())
                rows.rows.push_back({label, Inline(text), {}, false});
        };
        row(FieldLabel::tr("Product plan"), m_brief.visit.productPlan);
        row(FieldLabel::tr("Commercial strategy"), strategyText());
        if (rows.rows.empty() && m_brief.planItems.empty())
            return;
        heading(Common::tr("Plan"));
        if (!rows.rows.empty())
            m_document.add(std::move(rows));
        ListBlock list;
        list.marker = ListBlock::Marker::Check;
        for (const PrepItem &item : m_brief.planItems) {
            list.items.push_back(
                {Inline(item.text),
                 {},
                 Tone::Neutral,
                 item.state == PrepState::Ready || item.state == PrepState::NotNeeded});
        }
        if (!list.items.empty())
            m_document.add(std::move(list));
    }

    void questions()
    {
        if (m_brief.questions.empty())
            return;
        heading(Common::tr("Questions to ask"));
        ListBlock list;
        list.marker = ListBlock::Marker::Number;
        for (const BriefQuestion &question : m_brief.questions) {
            if (list.items.size() == QuestionsPrinted)
                break;
            list.items.push_back(
                {Inline{linked(question.text, question.link)}, {}, Tone::Neutral, false});
        }
        m_document.add(std::move(list));
    }

    void materials()
    {
        ListBlock list;
        list.marker = ListBlock::Marker::Check;
        for (const BriefMaterial &material : m_brief.materials) {
            if (material.state == PrepState::NotNeeded)
                continue;
            Inline trailing;
            if (!material.found.isEmpty())
                trailing.spans.push_back({material.found, Tone::Muted, false, false, {}});
            if (material.state == PrepState::Outdated)
                trailing.spans.push_back(badge(labelOf(PrepState::Outdated), Tone::Danger));
            list.items.push_back(
                {Inline(material.text), trailing,
                 material.state == PrepState::Outdated ? Tone::Danger : Tone::Neutral,
                 material.state == PrepState::Ready});
        }
        if (list.items.empty())
            return;
        heading(Common::tr("Materials to bring"));
        m_document.add(std::move(list));
    }

    /// The best of each kind with its reasons; what spoke against behind them.
    void library()
    {
        ListBlock list;
        const auto add = [&](const char *word, const MatchList &matches) {
            for (const Match &match : matches.matches) {
                if (match.choice == UseKind::Rejected)
                    continue;
                Inline reasons;
                reasons.spans.push_back(
                    {match.reasons.join(QStringLiteral(" · ")), Tone::Muted, false, false, {}});
                if (!match.against.isEmpty())
                    reasons.spans.push_back(
                        {QStringLiteral("  ") +
                             Common::tr("but %1").arg(match.against.join(QStringLiteral(" · "))),
                         Tone::Warn,
                         false,
                         false,
                         {}});
                list.items.push_back(
                    {Inline{linked(labelledText(TypeLabel::tr(word), match.title, language()),
                                   linkTo(*match.type, match.id))},
                     reasons, match.isStale() ? Tone::Danger : Tone::Neutral, false});
            }
        };
        add("Case study", m_brief.matches.cases);
        add("Deck", m_brief.matches.decks);
        add("Question and answer", m_brief.matches.questions);
        add("Competitor", m_brief.matches.competitors);
        if (list.items.empty())
            return;
        heading(Common::tr("From the library"));
        m_document.add(std::move(list));
    }

    void missing()
    {
        const Readiness &readiness = m_brief.readiness;
        // Materials stand on the checklist above, with a box each.
        heading(Common::tr("Still missing"), Brief::tr("except materials"));
        const Tone tone = readiness.score >= 80   ? Tone::Ok
                          : readiness.score >= 40 ? Tone::Warn
                                                  : Tone::Danger;
        m_document.add(
            Meter{Common::tr("Readiness"), static_cast<double>(readiness.score), 100, tone, true});
        for (const ReadinessPart &part : readiness.parts) {
            if (part.maximum > 0) {
                m_document.add(Meter{labelOf(part.part), static_cast<double>(part.points),
                                     static_cast<double>(part.maximum), Tone::Accent, false});
            }
        }
        missingItems();
    }

    void missingItems()
    {
        ListBlock list;
        int left = 0;
        for (const MissingItem &item : m_brief.readiness.missing) {
            if (item.part == PrepPart::Materials)
                continue;
            if (list.items.size() == MissingPrinted) {
                ++left;
                continue;
            }
            list.items.push_back({Inline{linked(item.text, item.link)},
                                  Inline(QStringLiteral("+%1").arg(item.points)), item.tone,
                                  false});
        }
        if (list.items.empty())
            return;
        m_document.add(std::move(list));
        if (left > 0) {
            m_document.add(Paragraph{Inline{
                Span{Common::tr("and %n more", nullptr, left), Tone::Muted, false, false, {}}}});
        }
    }

    void past()
    {
        if (m_brief.meetings.empty())
            return;
        heading(Brief::tr("Recent activity"));
        ListBlock list;
        for (const BriefMeeting &meeting : m_brief.meetings) {
            const QString kind = labelOf(meeting.kind);
            list.items.push_back(
                {Inline{linked(
                     meeting.title.isEmpty() ? kind : kind + QStringLiteral(" · ") + meeting.title,
                     linkTo(meeting.visit))},
                 Inline(shortDate(meeting.day)), Tone::Neutral, false});
        }
        m_document.add(std::move(list));
    }

    const BriefData &m_brief;
    Document m_document;
};

} // namespace

Document makeBriefDocument(const BriefData &brief)
{
    return Author(brief).write();
}

} // namespace attache
