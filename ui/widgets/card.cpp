#include "ui/widgets/card.h"

#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace attache {

CardWidget::CardWidget(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_head(new QWidget(this))
    , m_headRow(new QHBoxLayout(m_head))
    , m_title(new TextLabel({}, FontRole::Section))
    , m_note(new TextLabel({}, FontRole::Small, TextColor::Muted))
    , m_body(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::Space4, tokens::Space4, tokens::Space4, tokens::Space4);
    column->setSpacing(tokens::Space2);
    m_headRow->setContentsMargins(0, 0, 0, 0);
    m_headRow->setSpacing(tokens::Space2);
    m_headRow->addWidget(m_title);
    m_headRow->addWidget(m_note);
    m_headRow->addStretch(1);
    m_head->setMinimumHeight(tokens::SectionLine + 2);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(tokens::Space2);
    column->addWidget(m_head);
    column->addLayout(m_body, 1);
    setTitle(title);
    setNote({});
}

void CardWidget::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    showHead();
}

void CardWidget::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    showHead();
}

void CardWidget::addTrailing(QWidget *widget)
{
    m_headRow->addWidget(widget);
    showHead();
}

Button *CardWidget::addAction(const QString &text)
{
    auto *button = new Button(text, ButtonKind::Link);
    button->setFont(fontFor(FontRole::Small));
    addTrailing(button);
    return button;
}

void CardWidget::addWidget(QWidget *widget, int stretch)
{
    m_body->addWidget(widget, stretch);
}

void CardWidget::addSeparator()
{
    m_body->addSpacing(tokens::Space1);
    m_body->addWidget(new Separator);
    m_body->addSpacing(tokens::Space1);
}

void CardWidget::showHead()
{
    // Title, note and the stretch are always there.
    m_head->setVisible(!m_title->text().isEmpty() || !m_note->text().isEmpty() ||
                       m_headRow->count() > 3);
}

void CardWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, rect(), colors.surface, colors.border, tokens::RadiusCard);
}

KeyValueRow::KeyValueRow(const QString &label, const QString &value, QWidget *parent)
    : QWidget(parent)
    , m_label(new TextLabel(label, FontRole::Small, TextColor::Muted))
    , m_value(new TextLabel(value, FontRole::Small))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 3, 0, 3);
    row->setSpacing(0);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_value->setWordWrap(true);
    m_value->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_label);
    row->addWidget(m_value, 1);
    setLabelWidth(tokens::CardLabelWidth);
}

void KeyValueRow::setLabelWidth(int width)
{
    m_label->setFixedWidth(width);
}

void KeyValueRow::setValue(const QString &value)
{
    m_value->setText(value);
}

KeyValueBlock::KeyValueBlock(const QString &label, const QString &value, const QString &note,
                             QWidget *parent)
    : QWidget(parent)
    , m_value(new TextLabel(value))
    , m_note(new TextLabel({}, FontRole::Small, TextColor::Secondary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(new TextLabel(label, FontRole::SmallBold, TextColor::Secondary));
    m_value->setWordWrap(true);
    m_note->setWordWrap(true);
    column->addWidget(m_value);
    column->addWidget(m_note);
    column->addStretch(1);
    setNote(note);
}

void KeyValueBlock::setValue(const QString &value)
{
    m_value->setText(value);
}

void KeyValueBlock::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

PersonCard::PersonCard(const PersonCardContent &content, QWidget *parent)
    : CardWidget({}, parent)
{
    setAccessibleName(content.name);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::Space2);
    head->addWidget(new Avatar(content.name));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(new ElidedLabel(content.name, FontRole::BodyBold));
    names->addWidget(new ElidedLabel(content.subtitle, FontRole::Small, TextColor::Muted));
    head->addLayout(names, 1);
    if (!content.tag.isEmpty())
        head->addWidget(new Tag(content.tag, content.tagTone));
    body()->addLayout(head);

    auto *rows = new QVBoxLayout;
    rows->setSpacing(0);
    const std::pair<QString, QString> lines[] = {
        //: What a person in the meeting cares about; label of a person card, keep it short
        {tr("Weighs"), content.weighs},
        //: What to show this person; label of a person card, keep it short
        {tr("Show"), content.show},
        //: What to ask this person; label of a person card, keep it short
        {tr("Ask"), content.ask},
        //: What not to do with this person; label of a person card, keep it short
        {tr("Avoid"), content.avoid},
    };
    for (const auto &[label, value] : lines) {
        if (!value.isEmpty())
            rows->addWidget(new KeyValueRow(label, value));
    }
    body()->addLayout(rows);
    body()->addStretch(1);
}

} // namespace attache
