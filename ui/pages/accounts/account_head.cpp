#include "ui/pages/accounts/account_head.h"

#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/brief/quick_note.h"
#include "ui/badges/chain_strip.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/lists/playbook_menu.h"
#include "ui/lists/time_menu.h"
#include "ui/models/day_text.h"
#include "ui/pages/accounts/account_actions.h"
#include "ui/pages/accounts/account_glance.h"
#include "ui/pages/accounts/tier_button.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/head_strip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/tag.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <optional>

namespace attache {

namespace {
constexpr int MeterWidth = 96;
constexpr int NarrowMeterWidth = 56;
constexpr int MarkSize = 16;
constexpr int OwnerCellWidth = 156;
constexpr int ContactCellWidth = 160;
constexpr int MostContactWidth = 240;
constexpr int VisitCellWidth = 380;
/// So much is kept for whom to meet next.
constexpr int MostChainWidth = 400;
constexpr int NarrowMostChainWidth = 300;
/// From so far ahead on the hours until a visit say nothing.
constexpr qint64 MinutesAhead = qint64(12) * 60;

/// Says that what follows is a visit.
class VisitMark : public QWidget
{
public:
    VisitMark() { setFixedSize(MarkSize, MarkSize); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(rect(), iconPixmap(QStringLiteral("view-calendar"), MarkSize,
                                              colorsFor(palette()).accent, devicePixelRatioF()));
    }
};

QString quickCommand(QuickKind kind)
{
    switch (kind) {
    case QuickKind::Promise:
        return QStringLiteral("new.promise");
    case QuickKind::Call:
        return QStringLiteral("new.call");
    case QuickKind::Note:
        break;
    }
    return QStringLiteral("new.note");
}
} // namespace

AccountHead::AccountHead(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_header(new PageHeader)
    , m_tier(new TierButton)
    , m_strip(new ChainStripWidget)
    , m_readiness(new QWidget)
    , m_readinessNumber(new TextLabel({}, FontRole::BodyBold))
    , m_meter(new MeterWidget)
    , m_brief(new Button(Common::tr("Open brief")))
    , m_avatar(new Avatar({}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space3);
    m_header->setStacked(true);
    m_header->setLeading(m_tier);
    addActions();
    column->addWidget(m_header);
    column->addWidget(makeStrip());
    m_tier->setEnabled(!desk.workspace().isReadOnly());
    connect(m_tier, &TierButton::tierChosen, this,
            [this](Tier tier) { setTier(m_desk, {m_account.value()}, tier); });
}

void AccountHead::setDense(bool dense)
{
    m_dense = dense;
    layout()->setSpacing(dense ? tokens::Space2 : tokens::Space3);
    m_header->setStacked(!dense);
    fitStrip();
}

HeadStrip *AccountHead::makeStrip()
{
    auto *strip = new HeadStrip;
    m_cells = strip;
    m_chain = strip->addCell();
    m_chain->addBeforeUpper(m_strip);

    m_visit = strip->addCell(1);
    m_visit->setMinimumWidth(VisitCellWidth);
    m_mark = new VisitMark;
    m_visit->addBeforeUpper(m_mark);
    auto *meter = new QVBoxLayout(m_readiness);
    meter->setContentsMargins(0, 0, 0, 0);
    meter->setSpacing(2);
    auto *words = new QHBoxLayout;
    m_readinessWord = new TextLabel(Common::tr("Readiness"), FontRole::Small, TextColor::Secondary);
    words->addWidget(m_readinessWord);
    words->addStretch(1);
    words->addWidget(m_readinessNumber);
    meter->addStretch(1);
    meter->addLayout(words);
    m_meter->setNumberVisible(false);
    m_meter->setFixedHeight(tokens::MeterHeight);
    meter->addWidget(m_meter);
    meter->addStretch(1);
    m_readiness->setFixedWidth(MeterWidth);
    m_visit->addTrailing(m_readiness);
    m_visit->addTrailing(m_brief);
    connect(m_brief, &Button::clicked, this, [this] {
        if (m_visitLink.isEmpty())
            Q_EMIT commandRequested(QStringLiteral("new.visit"));
        else
            Q_EMIT openRequested(m_visitLink);
    });

    m_contact = strip->addCell();
    m_contact->keepWhole(ContactCellWidth, MostContactWidth);
    m_owner = strip->addCell();
    m_owner->addLeading(m_avatar);
    if (!m_desk.workspace().isReadOnly()) {
        m_owner->setCursor(Qt::PointingHandCursor);
        m_owner->setToolTip(tr("Click to change the owner"));
        m_owner->installEventFilter(this);
    }
    return strip;
}

void AccountHead::addActions()
{
    const bool writable = !m_desk.workspace().isReadOnly();
    auto *note = new Button(tr("Note down"));
    note->setIcon(icon(QStringLiteral("document-edit")));
    auto *kinds = new QMenu(note);
    for (const QuickKind kind : {QuickKind::Promise, QuickKind::Call, QuickKind::Note})
        kinds->addAction(quickNoteTitle(kind), this,
                         [this, kind] { Q_EMIT commandRequested(quickCommand(kind)); });
    kinds->addAction(Common::tr("Paste a conversation…"), this,
                     [this] { Q_EMIT commandRequested(QStringLiteral("new.conversation")); });
    kinds->addSeparator();
    addTimeMenu(m_desk, kinds, [this] { return m_account; });
    note->setMenu(kinds);
    note->setEnabled(writable);
    m_header->addAction(note);

    auto *more = new Button(Common::tr("More"));
    auto *menu = new QMenu(more);
    const auto add = [&](const QString &text, const QString &command) {
        menu->addAction(text, this, [this, command] { Q_EMIT commandRequested(command); })
            ->setEnabled(writable);
    };
    add(TypeLabel::tr("New opportunity"), QStringLiteral("new.opportunity"));
    add(TypeLabel::tr("New contact"), QStringLiteral("new.contact"));
    QAction *study = menu->addAction(Common::tr("Make a case of it"), this, [this] {
        Q_EMIT openRequested(
            QStringLiteral("attache:library#case_of_account:%1").arg(m_account.value()));
    });
    study->setEnabled(writable);
    connect(menu, &QMenu::aboutToShow, this, [this, study] {
        const auto account = Store<Account>(m_desk.connection()).find(m_account);
        study->setVisible(account && *account && (*account)->lifecycle == Lifecycle::Renew);
    });
    addPlaybookMenu(
        m_desk, menu, PlaybookScope::Account, [this](PlaybookRun &run) { run.account = m_account; },
        [this](const QString &link) { Q_EMIT openRequested(link); });
    menu->addSeparator();
    const auto change = [&](const QString &text, const QString &field) {
        menu->addAction(text, this, [this, field] { changeField(field); })->setEnabled(writable);
    };
    change(Common::tr("Change the name…"), QStringLiteral("name"));
    change(tr("Change the short name…"), QStringLiteral("short_name"));
    change(tr("Change the owner…"), QStringLiteral("owner"));
    menu->addSeparator();
    menu->addAction(tr("Delete this account"), this, &AccountHead::removeRequested)
        ->setEnabled(writable);
    more->setMenu(menu);
    m_header->addAction(more);

    Button *visit = m_header->addButton(TypeLabel::tr("New visit"), ButtonKind::Primary);
    visit->setEnabled(writable);
    connect(visit, &Button::clicked, this,
            [this] { Q_EMIT commandRequested(QStringLiteral("new.visit")); });
}

void AccountHead::changeField(const QString &field)
{
    Q_EMIT openRequested(linkTo(m_account, field));
}

bool AccountHead::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_owner && event->type() == QEvent::MouseButtonRelease &&
        !m_desk.workspace().isReadOnly()) {
        changeField(QStringLiteral("owner"));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AccountHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitStrip();
}

void AccountHead::fitStrip()
{
    // The name of the visit needs the room more than the word for its meter and the owner's mark.
    const bool compact = window()->width() < tokens::CompactWindow;
    m_readinessWord->setVisible(!compact);
    m_readiness->setFixedWidth(compact ? NarrowMeterWidth : MeterWidth);
    m_avatar->setVisible(!compact && m_hasOwner);
    m_owner->keepWhole(compact ? 0 : OwnerCellWidth, OwnerCellWidth);
    m_cells->setCompact(m_dense, compact);
    showNext();
}

Result<void> AccountHead::showAccount(Id<Account> account)
{
    m_account = account;
    return refresh();
}

QString AccountHead::name() const
{
    return m_header->title();
}

Result<void> AccountHead::refresh()
{
    const QDate today = m_desk.clock().today();
    ATTACHE_TRY(const AccountGlance glance, accountGlance(m_desk.connection(), m_account, today));
    ATTACHE_CHECK(showVisit());
    const Account &account = glance.account;
    m_tier->setTier(account.tier);
    m_header->setTitle(account.displayName());
    m_header->setSubtitle(account.name == account.displayName() ? QString() : account.name);
    showChain(glance);
    showContact(glance);
    showOwner(account.owner);
    return {};
}

void AccountHead::showChain(const AccountGlance &glance)
{
    m_strip->setCells(glance.chain.cells);
    m_score = glance.chain.score;
    m_next = glance.next;
    showNext();
}

/// In few words where all of them would be cut.
void AccountHead::showNext()
{
    const LineRuns score{{QString::number(m_score), FontRole::BodyBold},
                         //: Behind a score: of how many
                         {Common::tr(" / %1").arg(100), FontRole::Body, TextColor::Secondary}};
    const bool compact = window()->width() < tokens::CompactWindow;
    const int most = compact ? NarrowMostChainWidth : MostChainWidth;
    m_chain->keepWhole(0, most);
    if (!m_next)
        return m_chain->setLines(score, {{Common::tr("Everyone in the chain has been met."),
                                          FontRole::Small, TextColor::Secondary}});
    const auto runs = [](const NextPersonText &next) {
        return LineRuns{{next.before, FontRole::Small, TextColor::Secondary},
                        {next.name, FontRole::SmallBold},
                        {next.after, FontRole::Small, TextColor::Secondary}};
    };
    LineRuns whole = runs(nextPersonText(*m_next));
    const bool fits = MixedLine(whole).sizeHint().width() <= most - 2 * tokens::Space4;
    m_chain->setLines(score, fits ? whole : runs(shortNextPersonText(*m_next)));
}

Result<void> AccountHead::showVisit()
{
    const QDateTime now = m_desk.clock().now();
    const QDate today = m_desk.clock().today();
    ATTACHE_TRY(const auto next, nextVisitOf(m_desk.connection(), m_account, now));
    m_visitLink = next ? linkTo(next->visit.id, QStringLiteral("prepare")) : QString();
    m_readiness->setVisible(next.has_value());
    m_mark->setVisible(next.has_value());
    m_brief->setText(next ? Common::tr("Open brief") : tr("Plan one"));
    m_brief->setEnabled(next || !m_desk.workspace().isReadOnly());
    if (!next) {
        m_visit->setLines({{tr("No visit planned"), FontRole::BodyBold}},
                          {{tr("No meeting is planned for the coming days."), FontRole::Small,
                            TextColor::Secondary}});
        return {};
    }
    const Visit &visit = next->visit;
    const QString day = relativeDay(visit.startsAt.toLocalTime().date(), today);
    QStringList where{labelOf(visit.kind)};
    const qint64 minutes = now.secsTo(visit.startsAt) / 60;
    if (minutes > 0 && minutes < MinutesAhead)
        //: How long until a visit today: hours and minutes
        where.append(tr("in %1 h %2 min").arg(minutes / 60).arg(minutes % 60));
    // Last, as it is what may be cut where there is no room.
    where.append(visit.place);
    where.removeAll(QString());
    m_visit->setLines(
        {{QStringLiteral("%1 %2 %3").arg(day, clockTime(visit.startsAt), next->title()).trimmed(),
          FontRole::BodyBold}},
        {{where.join(QStringLiteral(" · ")), FontRole::Small, TextColor::Secondary}});
    showReadiness(briefData(m_desk.connection(), visit.id, today, languageOf(QLocale())));
    return {};
}

void AccountHead::showReadiness(const Result<BriefData> &brief)
{
    // What could not be read of it is said where it stands; the rest of the page can be read.
    m_meter->setValue(brief ? brief->readiness.score : 0);
    m_meter->setTone(brief ? std::nullopt : std::optional(Tone::Muted));
    m_readiness->setToolTip(brief ? QString() : plainTip(brief.error().message));
    if (!brief) {
        m_readinessNumber->setText(QStringLiteral("—"));
        m_readinessNumber->setColor(TextColor::Muted);
        return;
    }
    const int score = brief->readiness.score;
    m_readinessNumber->setText(QString::number(score));
    const Tone tone = MeterWidget::readinessTone(score);
    m_readinessNumber->setColor(tone == Tone::Ok     ? TextColor::Ok
                                : tone == Tone::Warn ? TextColor::Warn
                                                     : TextColor::Danger);
}

void AccountHead::showContact(const AccountGlance &glance)
{
    const QDate today = m_desk.clock().today();
    const QDate due = glance.nextContact;
    const QString tier = labelOf(glance.account.tier);
    //: The rhythm of a tier: its letter and how many days, short
    const QString rhythm = Common::tr("%1: every %n day(s)", "tier", glance.cadenceDays).arg(tier);
    if (!due.isValid()) {
        m_contact->setLines({{Common::tr("Not contacted yet"), FontRole::BodyBold}},
                            {{rhythm, FontRole::Small, TextColor::Secondary}});
        return;
    }
    const TextColor color = due <= today ? TextColor::Danger : TextColor::Text;
    //: The day a contact is due and its day of the week
    const QString day =
        due < today || due > today.addDays(1)
            ? Common::tr("%1 %2").arg(dueText(due, today),
                                      QLocale().dayName(due.dayOfWeek(), QLocale::ShortFormat))
            : dueText(due, today);
    m_contact->setLines(
        {{Common::tr("Next contact"), FontRole::Body, TextColor::Secondary},
         {due < today ? dueText(due, today) : day, FontRole::BodyBold, color, tokens::Space2}},
        {{tr("%1, last %2").arg(rhythm, shortDay(glance.lastContact, today)), FontRole::Small,
          TextColor::Secondary}});
}

void AccountHead::showOwner(const QString &owner)
{
    m_avatar->setName(owner);
    m_hasOwner = !owner.isEmpty();
    fitStrip();
    if (owner.isEmpty())
        m_owner->setLines({{tr("No owner"), FontRole::Body, TextColor::Muted}}, {});
    else
        m_owner->setLines({{owner, FontRole::BodyBold}},
                          {{tr("Owner"), FontRole::Small, TextColor::Secondary}});
}

} // namespace attache
