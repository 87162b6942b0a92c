#include "ui/pages/visits/meet_rows.h"

#include "core/base/shared_text.h"
#include "ui/badges/chain_strip.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tag_button.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

constexpr int RowHeight = 26;
constexpr int LabelWidth = 36;
constexpr int DiscSize = 20;
/// With less room beside its label an objective would be broken after every second word.
constexpr int LeastObjectiveWidth = 116;

QHBoxLayout *makeRow(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    widget->setMinimumHeight(RowHeight);
    return row;
}

QString sideWord(Party party)
{
    return party == Party::Us ? Common::tr("We", "side of a promise")
                              : Common::tr("They", "side of a promise");
}

} // namespace

ObjectiveRow::ObjectiveRow(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_label(new TextLabel(label, FontRole::Small, TextColor::Muted))
    , m_text(new TextLabel)
    , m_state(new Button({}, ButtonKind::Link))
{
    setMinimumHeight(RowHeight);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(tokens::Space2);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    // Both objectives begin in line.
    const QFontMetrics metrics(fontFor(FontRole::Small));
    m_label->setMinimumWidth(
        std::max({LabelWidth, metrics.horizontalAdvance(Common::tr("Best")) + 2,
                  metrics.horizontalAdvance(Common::tr("Minimum")) + 2}));
    // One line high, so that they stand beside the first line of the text.
    m_label->setFixedHeight(tokens::BodyLine);
    m_state->setFixedHeight(tokens::BodyLine);
    m_text->setWordWrap(true);
    m_grid->addWidget(m_label, 0, 0, Qt::AlignTop);
    m_grid->addWidget(m_state, 0, 2, Qt::AlignTop);
    arrange();
    connect(m_state, &QAbstractButton::clicked, this, [this] { Q_EMIT reachedChosen(!m_reached); });
}

void ObjectiveRow::arrange()
{
    const int room = width() - m_label->minimumWidth() - m_state->sizeHint().width() -
                     2 * m_grid->horizontalSpacing();
    const bool narrow = room < LeastObjectiveWidth;
    if (narrow == m_isNarrow)
        return;
    m_isNarrow = narrow;
    m_grid->removeWidget(m_text);
    if (narrow)
        m_grid->addWidget(m_text, 1, 0, 1, 3);
    else
        m_grid->addWidget(m_text, 0, 1, Qt::AlignTop);
}

void ObjectiveRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ObjectiveRow::setContent(const QString &text, QDate reached, QDate today)
{
    m_reached = reached.isValid();
    m_text->setText(text);
    //: Of an objective
    m_state->setText(m_reached ? QStringLiteral("✓ ") + shortDay(reached, today) : tr("not yet"));
    m_state->setToolTip(m_reached ? tr("Reached; click to take it back")
                                  : tr("Click when it is reached"));
    m_state->setAccessibleName(text + QStringLiteral(": ") + m_state->text());
}

MeetTickRow::MeetTickRow(QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox)
    , m_text(new TextLabel)
    , m_trailing(new TextLabel({}, FontRole::Small, TextColor::Secondary))
{
    QHBoxLayout *row = makeRow(this);
    m_text->setWordWrap(true);
    // One line high, so that it stands beside the first line of the text.
    m_box->setFixedHeight(tokens::BodyLine);
    row->addWidget(m_box, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_trailing, 0, Qt::AlignTop);
    row->setContentsMargins(0, 3, 0, 3);
    connect(m_box, &QCheckBox::clicked, this, &MeetTickRow::ticked);
}

void MeetTickRow::setContent(const QString &text, bool ticked)
{
    m_text->setText(text);
    m_text->setColor(ticked ? TextColor::Secondary : TextColor::Text);
    m_box->setChecked(ticked);
    m_box->setAccessibleName(text);
}

void MeetTickRow::setTrailing(const QString &words, TextColor color)
{
    m_trailing->setText(words);
    m_trailing->setColor(color);
    m_trailing->setVisible(!words.isEmpty());
}

void MeetTickRow::setSection(int number)
{
    m_section = number;
    layout()->setContentsMargins(0, 3, number > 0 ? DiscSize + tokens::Space2 : 0, 3);
    setToolTip(number > 0 ? tr("Answered in section %1").arg(number) : QString());
    update();
}

void MeetTickRow::paintEvent(QPaintEvent *)
{
    if (m_section == 0)
        return;
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const QRect disc(width() - DiscSize, 3, DiscSize, DiscSize);
    drawPanel(&painter, disc, colors.accentWeak, {}, DiscSize / 2.0);
    drawLine(&painter, disc, QString::number(m_section), fontFor(FontRole::SmallBold),
             colors.accent, Qt::AlignCenter);
}

AttendeeRow::AttendeeRow(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel({}, FontRole::BodyBold))
    , m_post(new ElidedLabel({}, FontRole::Small, TextColor::Secondary))
    , m_tag(new TagButton)
{
    QHBoxLayout *row = makeRow(this);
    row->setContentsMargins(tokens::ChainCellWidth + tokens::Space2, 0, 0, 0);
    m_name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    row->addWidget(m_name);
    row->addWidget(m_post, 1);
    row->addWidget(m_tag);
    setFixedHeight(RowHeight + 2);
    connect(m_tag, &QAbstractButton::clicked, this, &AttendeeRow::openMenu);
}

void AttendeeRow::setPerson(const BriefAttendee &person)
{
    m_absent = person.absent;
    m_stance = person.stance;
    m_hasRole = person.isRoleKnown();
    m_cell.role = m_hasRole ? person.roles.front() : RoleKind::Unknown;
    m_cell.coverage = m_hasRole ? person.coverage : RoleCoverage::Unknown;
    m_cell.opposed = person.stance == Stance::Opponent;
    m_name->setText(person.name);
    m_post->setText(person.post);
    if (m_absent)
        m_tag->setTag(FieldLabel::tr("Did not come"), Tone::Warn);
    else if (!person.isMet())
        m_tag->setTag(tr("First meeting"), Tone::Accent);
    else
        m_tag->setTag(m_hasRole ? labelOf(person.stance) : Common::tr("Role unknown"),
                      person.stance == Stance::Opponent    ? Tone::Danger
                      : person.stance == Stance::Supporter ? Tone::Ok
                                                           : Tone::Neutral);
    m_tag->setAccessibleName(person.name);
    update();
}

void AttendeeRow::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString &text, bool now) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(now);
        return action;
    };
    connect(add(tr("Here"), !m_absent), &QAction::triggered, this,
            [this] { Q_EMIT absentChosen(false); });
    connect(add(FieldLabel::tr("Did not come"), m_absent), &QAction::triggered, this,
            [this] { Q_EMIT absentChosen(true); });
    if (m_hasRole) {
        menu->addSeparator();
        for (const auto &choice : choicesOf<Stance>) {
            connect(add(labelOf(choice.value), m_stance == choice.value), &QAction::triggered, this,
                    [this, stance = choice.value] { Q_EMIT stanceChosen(stance); });
        }
    }
    menu->popup(m_tag->mapToGlobal(QPoint(0, m_tag->height() + 2)));
}

void AttendeeRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect cell(0, (height() - tokens::ChainCellHeight) / 2, tokens::ChainCellWidth,
                     tokens::ChainCellHeight);
    ChainStripWidget::paintCell(&painter, cell, m_cell, palette());
}

MeetPromiseRow::MeetPromiseRow(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel)
    , m_day(new TextLabel({}, FontRole::Small, TextColor::Secondary))
{
    QHBoxLayout *row = makeRow(this);
    row->addWidget(m_text, 1);
    row->addWidget(m_day);
    setFixedHeight(RowHeight);
}

QRect MeetPromiseRow::sideRect() const
{
    const int width = QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(sideWord(m_party));
    return {0, (height() - 20) / 2, width + 10, 20};
}

void MeetPromiseRow::setPromise(const Promise &promise, const QString &day)
{
    m_party = promise.party;
    m_text->setText(promise.text);
    m_day->setText(day);
    layout()->setContentsMargins(sideRect().width() + tokens::Space2, 0, 0, 0);
    setAccessibleName(sideWord(m_party) + QStringLiteral(": ") + promise.text +
                      QStringLiteral(", ") + day);
    update();
}

void MeetPromiseRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const bool us = m_party == Party::Us;
    drawPanel(&painter, sideRect(), us ? colors.accent : QColor(),
              us ? QColor() : colors.borderStrong, tokens::RadiusTag);
    drawLine(&painter, sideRect(), sideWord(m_party), fontFor(FontRole::Small),
             us ? colors.onAccent : colors.text, Qt::AlignCenter);
}

} // namespace attache
