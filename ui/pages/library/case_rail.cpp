#include "ui/pages/library/case_rail.h"

#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/record/record_names.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/quiet_form.h"
#include "ui/lists/attachment_list.h"
#include "ui/lists/library_notices.h"
#include "ui/models/day_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr size_t VisitsShown = 3;
constexpr int VisitHeight = 44;
constexpr int BadgeSize = 24;
constexpr int GoodScore = 70;
constexpr int FairScore = 40;

QuietForm::Layout layoutOfPermission()
{
    QuietForm::Layout layout;
    layout.groups = {{{}, {"shareable", "approval", "quote_consent", "review_on", "owner"}}};
    return layout;
}

TextColor colorOf(int score)
{
    return score >= GoodScore   ? TextColor::Ok
           : score >= FairScore ? TextColor::Warn
                                : TextColor::Muted;
}

} // namespace

CaseRail::CaseRail(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_visitsCard(new CardWidget(tr("Fits these visits")))
    , m_visits(new QVBoxLayout)
    , m_permission(new QuietForm(desk, recordTypeOf<CaseStudy>(), layoutOfPermission()))
    , m_notice(new TextLabel({}, FontRole::Small, TextColor::Warn))
    , m_figures(makeFigures())
    , m_use(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_attachments(new AttachmentList(desk, recordTypeOf<CaseStudy>()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space3);
    auto *visits = new QWidget;
    visits->setLayout(m_visits);
    m_visits->setContentsMargins(0, 0, 0, 0);
    m_visits->setSpacing(tokens::Space1);
    m_visitsCard->addWidget(visits);
    auto *permission = new CardWidget(tr("Who may see it"));
    auto *reviewed = new LinkButton(Common::tr("Still holds"));
    reviewed->setToolTip(Common::tr("Reviewed today: the next review is in a year"));
    reviewed->setEnabled(!desk.workspace().isReadOnly());
    connect(reviewed, &Button::clicked, this, &CaseRail::reviewed);
    permission->addTrailing(reviewed);
    permission->addWidget(m_permission);
    permission->addWidget(m_notice);
    auto *use = new CardWidget(tr("Where it was used"));
    use->addWidget(m_figures);
    use->addWidget(m_use);
    auto *files = new CardWidget(TypeLabel::tr("Attachments"));
    auto *add = new LinkButton(Common::tr("Attach files…"));
    add->setEnabled(!desk.workspace().isReadOnly());
    connect(add, &Button::clicked, m_attachments, &AttachmentList::choose);
    files->addTrailing(add);
    files->addWidget(m_attachments);
    for (TextLabel *words : {m_notice, m_use})
        words->setWordWrap(true);
    for (CardWidget *card : {m_visitsCard, permission, use, files}) {
        card->setDense();
        column->addWidget(card);
    }
    column->addStretch(1);
    connect(m_permission, &QuietForm::openRequested, this, &CaseRail::openRequested);
}

void CaseRail::saveNow()
{
    m_permission->saveNow();
}

bool CaseRail::edit(const QString &key)
{
    return m_permission->edit(key);
}

void CaseRail::showCase(const CaseStudy &study)
{
    if (m_permission->recordId() == study.id.value())
        m_permission->refresh();
    else
        m_permission->showRecord(study.id.value());
    m_attachments->showRecord(study.id.value());
    showNotices(study);
    showVisits(study.id);
    showUse(study.id);
}

void CaseRail::showNotices(const CaseStudy &study)
{
    m_notices = libraryNotices(m_desk.connection(), recordTypeOf<CaseStudy>(), &study,
                               m_desk.clock().today());
    if (study.shareable && !study.anonymised && study.approval != Approval::Approved)
        m_notices.append(tr("It may be shown, but the customer has not approved it."));
    if (!study.quote.isEmpty() && study.quoteConsent != Approval::Approved)
        m_notices.append(tr("The person quoted has not agreed, so the page leaves the words out."));
    m_notice->setText(m_notices.join(QLatin1Char('\n')));
    m_notice->setVisible(!m_notices.isEmpty());
}

void CaseRail::reviewed()
{
    const QDate next = m_desk.clock().today().addYears(1);
    m_desk.editUndoably(
        tr("Review a case"), [id = Id<CaseStudy>(m_permission->recordId()), next](Writer &writer) {
            return writer.change(id, [next](CaseStudy &study) { study.reviewOn = next; });
        });
}

void CaseRail::showVisits(Id<CaseStudy> study)
{
    clearLayout(m_visits);
    m_suited = 0;
    const auto visits =
        visitsForCase(m_desk.connection(), study, m_desk.clock().now(), languageOf(QLocale()));
    const auto say = [this](const QString &words, TextColor color) {
        auto *label = new TextLabel(words, FontRole::Small, color);
        label->setWordWrap(true);
        m_visits->addWidget(label);
    };
    if (!visits)
        return say(visits.error().message, TextColor::Danger);
    for (const CaseVisit &each : visits->suited) {
        if (size_t(m_suited) == VisitsShown)
            break;
        addVisit(each);
        ++m_suited;
    }
    const int more = static_cast<int>(visits->suited.size()) - m_suited;
    if (more > 0)
        say(tr("Fits %n more visit(s)", nullptr, more), TextColor::Secondary);
    if (visits->suited.empty())
        say(visits->others == 0 ? Common::tr("No visit is planned.")
                                : tr("It suits none of the visits to come."),
            TextColor::Secondary);
    else if (visits->others > 0)
        say(tr("Does not fit %n other visit(s)", nullptr, visits->others), TextColor::Secondary);
}

void CaseRail::addVisit(const CaseVisit &visit)
{
    const QDate today = m_desk.clock().today();
    const QDateTime start = visit.row.visit.startsAt.toLocalTime();
    const QString when = relativeDay(start.date(), today) + QLatin1Char(' ') +
                         start.toString(QStringLiteral("HH:mm"));
    auto *row = new ListRow(VisitHeight);
    row->setLined(false);
    row->row()->addWidget(new TierBadge(visit.row.tier, BadgeSize));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new ElidedLabel(visit.row.account, FontRole::BodyBold));
    words->addWidget(new ElidedLabel(when + QStringLiteral(" · ") + visit.row.title(),
                                     FontRole::Small, TextColor::Secondary));
    row->row()->addLayout(words, 1);
    row->row()->addWidget(new TextLabel(QString::number(visit.match.score), FontRole::Section,
                                        colorOf(visit.match.score)));
    row->setAccessibleName(
        QStringList{visit.row.account, when, QString::number(visit.match.score)}.join(u' '));
    connect(row, &ListRow::activated, this,
            [this, id = visit.row.visit.id] { Q_EMIT openRequested(linkTo(id)); });
    m_visits->addWidget(row);
    auto *reasons = new QWidget;
    auto *flow = new FlowLayout(reasons, tokens::Space1);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const QString &reason : visit.match.reasons)
        flow->addWidget(new Tag(reason, Tone::Ok));
    m_visits->addWidget(reasons);
    auto *end = new QWidget;
    auto *line = new QHBoxLayout(end);
    line->setContentsMargins(0, 0, 0, tokens::Space2);
    const QString against = visit.match.against.join(QStringLiteral(" · "));
    line->addWidget(
        new ElidedLabel(against.isEmpty() ? QString() : Common::tr("but %1").arg(against),
                        FontRole::Small, TextColor::Warn),
        1);
    const bool chosen = visit.match.choice && *visit.match.choice != UseKind::Rejected;
    auto *choose = new LinkButton(chosen ? tr("Take it out of the pack") : tr("Add to the pack"));
    choose->setEnabled(!m_desk.workspace().isReadOnly());
    line->addWidget(choose);
    connect(choose, &Button::clicked, this, [this, visit, chosen] { setChoice(visit, !chosen); });
    m_visits->addWidget(end);
}

void CaseRail::setChoice(const CaseVisit &visit, bool chosen)
{
    //: The name of a step; %1 is a case
    const QString step = chosen ? tr("Take %1 along") : tr("Leave %1 at home");
    m_desk.editUndoably(step.arg(visit.match.title), [&](Writer &writer) {
        return rememberUse(writer, visit.row.visit.id, visit.match,
                           chosen ? std::optional(UseKind::Pinned) : std::nullopt);
    });
}

QWidget *CaseRail::makeFigures()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space3);
    const auto add = [row](const QString &word, const QString &meaning) {
        auto *cell = new QWidget;
        cell->setToolTip(meaning);
        auto *column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto *figure = new TextLabel({}, FontRole::Title);
        column->addWidget(figure);
        column->addWidget(new ElidedLabel(word, FontRole::Small, TextColor::Secondary));
        row->addWidget(cell, 1);
        return figure;
    };
    //: Below a number of visits a case went along to
    m_visitsHeld =
        add(tr("times along"), tr("Visits to which it went along or where it was shown"));
    //: Below a number of visits
    m_movedOn = add(tr("moved on"), tr("After these visits things moved on within 14 days. That "
                                       "one follows the other does not say why."));
    //: Below a number of questions
    m_asked = add(tr("asked about"), tr("Questions noted at these visits that touch what the case "
                                        "tells"));
    return holder;
}

void CaseRail::showUse(Id<CaseStudy> study)
{
    const auto use = useOfCase(m_desk.connection(), study);
    m_figures->setVisible(use && use->visits > 0);
    if (!use)
        return m_use->setText(use.error().message);
    if (use->visits == 0)
        return m_use->setText(tr("It went along to no visit yet."));
    m_visitsHeld->setText(QString::number(use->visits));
    m_movedOn->setText(QString::number(use->movedOn));
    m_asked->setText(QString::number(use->asked));
    const QDate today = m_desk.clock().today();
    const Asking &last = use->lastQuestion;
    // A question mostly begins with the name already.
    const QString asker = last.text.startsWith(last.person) ? QString() : last.person;
    m_use->setText(
        use->asked > 0
            //: The last question about a case: day, account, question
            ? tr("Last: on %1 %2 asked \"%3\"")
                  .arg(shortDay(use->lastQuestion.day, today),
                       joined({asker, use->lastQuestion.account}), use->lastQuestion.text)
            : tr("Last on %1 at %2.").arg(shortDay(use->lastDay, today), use->lastAccount));
}

QString CaseRail::useWords() const
{
    return m_use->text();
}

QString CaseRail::useFigures() const
{
    return QStringList{m_visitsHeld->text(), m_movedOn->text(), m_asked->text()}.join(u' ');
}

} // namespace attache
