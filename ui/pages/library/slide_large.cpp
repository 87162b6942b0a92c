#include "ui/pages/library/slide_large.h"

#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/queries/slide_uses.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/slide_paper.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPixmap>

namespace attache {

namespace {

constexpr qsizetype MostUses = 3;
constexpr int MostUsesRead = 20; ///< also those where it was only chosen

} // namespace

SlideLarge::SlideLarge(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_paper(new SlidePaper)
    , m_title(new TextLabel({}, FontRole::Section))
    , m_place(new TextLabel({}, FontRole::Small, TextColor::Muted))
    , m_standing(new TextLabel({}, FontRole::Small, TextColor::Warn))
    , m_notes(new TextLabel)
    , m_uses(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_deck(new LinkButton(tr("Open the deck")))
{
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space2);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::Space2);
    for (TextLabel *each : {m_title, m_place, m_standing})
        head->addWidget(each);
    head->addStretch(1);
    head->addWidget(m_deck);
    auto *back = new Button(tr("All slides"));
    back->setToolTip(tr("Esc or Space"));
    head->addWidget(back);
    column->addLayout(head);
    column->addWidget(m_paper, 3);
    auto *card = new CardWidget(FieldLabel::tr("Notes"));
    card->setNote(tr("the arrow keys walk, Enter takes it"));
    auto *body = new ScrollBody;
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_uses->setWordWrap(true);
    body->column()->addWidget(m_notes);
    body->column()->addWidget(m_uses);
    body->column()->addStretch(1);
    card->addWidget(body, 1);
    column->addWidget(card, 1);
    connect(back, &QAbstractButton::clicked, this, &SlideLarge::closed);
    connect(m_deck, &QAbstractButton::clicked, this,
            [this] { Q_EMIT openRequested(linkTo(m_slide.id)); });
}

void SlideLarge::showCard(const SlideCard &card, const QString &standing, int place,
                          const StageBook &stages)
{
    m_slide = card.slide;
    QPixmap picture;
    if (!card.slide.thumbnail.isEmpty()) {
        if (const auto bytes = m_desk.workspace().blob(card.slide.thumbnail))
            picture.loadFromData(*bytes);
    }
    m_paper->setSlide(picture, card.slide.title, card.slide.body);
    m_title->setText(card.slide.title);
    QStringList words{card.place()};
    if (card.audience)
        words.append(labelOf(*card.audience));
    if (card.stage)
        words.append(stages.label(*card.stage));
    if (place > 0)
        words.append(Common::tr("in the tray at place %1").arg(place));
    m_place->setText(words.join(QStringLiteral(" · ")));
    m_standing->setText(standing);
    m_notes->setText(card.slide.notes.isEmpty() ? tr("No notes yet.") : QString(card.slide.notes));
    m_notes->setColor(card.slide.notes.isEmpty() ? TextColor::Muted : TextColor::Text);
    m_uses->setText(usesSaid());
    setAccessibleName(card.slide.title);
    setAccessibleDescription(card.slide.notes);
}

QString SlideLarge::usesSaid() const
{
    const auto uses = slideUses(m_desk.connection(), m_slide, MostUsesRead);
    if (!uses)
        return uses.error().message;
    QStringList words;
    for (const SlideUse &use : *uses) {
        const bool along = use.use == UseKind::Packed || use.use == UseKind::Shown;
        if (along && words.size() < MostUses)
            words.append(use.account + QLatin1Char(' ') +
                         shortDay(use.startsAt.toLocalTime().date(), m_desk.clock().today()));
    }
    return words.isEmpty() ? tr("Never taken along yet.")
                           : tr("Taken along last: %1").arg(words.join(QStringLiteral(", ")));
}

void SlideLarge::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        return Q_EMIT stepped(-1);
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        return Q_EMIT stepped(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT trayRequested();
    case Qt::Key_Space:
    case Qt::Key_Escape:
        return Q_EMIT closed();
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace attache
