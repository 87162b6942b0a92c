#include "ui/widgets/card.h"

#include "core/base/shared_text.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/style/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/row_ground.h"
#include "ui/widgets/tag.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace attache {

namespace {

/// The muted words beside the title: they give way to it where there is little room.
class HeadNote final : public TextLabel
{
public:
    HeadNote()
        : TextLabel({}, FontRole::Small, TextColor::Muted)
    {
    }

    QSize minimumSizeHint() const override
    {
        const QSize whole = TextLabel::minimumSizeHint();
        const int least = fontMetrics().horizontalAdvance(QStringLiteral("MM…"));
        return {qMin(least, whole.width()), whole.height()};
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip) {
            const bool elided = fontMetrics().horizontalAdvance(text()) > width();
            setToolTip(elided ? plainTip(text()) : QString());
        }
        return TextLabel::event(event);
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawLine(&painter, rect(), text(), font(), palette().color(QPalette::WindowText),
                 QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter));
    }
};

} // namespace

CardWidget::CardWidget(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_head(new QWidget(this))
    , m_headRow(new QHBoxLayout(m_head))
    , m_title(new TextLabel({}, FontRole::Section))
    , m_note(new HeadNote)
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

void CardWidget::setDense()
{
    layout()->setContentsMargins(tokens::Space4, tokens::Space2 + 2, tokens::Space4,
                                 tokens::Space2);
    layout()->setSpacing(0);
    m_body->setSpacing(0);
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

QVBoxLayout *CardWidget::addRows()
{
    auto *rows = new QVBoxLayout;
    rows->setSpacing(0);
    m_body->addLayout(rows);
    return rows;
}

void CardWidget::showHead()
{
    // The title, the note and the stretch are always there.
    m_head->setVisible(!m_title->text().isEmpty() || !m_note->text().isEmpty() ||
                       m_headRow->count() > 3);
}

void CardWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, rect(), colors.surface, colors.border, tokens::RadiusCard);
    if (!underMouse())
        return;
    const QList<ListRow *> rows = findChildren<ListRow *>();
    for (const ListRow *row : rows) {
        if (row->underMouse() && row->isVisible() && cardLighting(*row) == this)
            drawPanel(&painter,
                      QRect(row->mapTo(this, QPoint(0, 0)), row->size())
                          .adjusted(-tokens::Space2, 1, tokens::Space2, -2),
                      colors.hover, {}, tokens::RadiusControl);
    }
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

void KeyValueRow::setLabel(const QString &label)
{
    m_label->setText(label);
}

void KeyValueRow::setValue(const QString &value)
{
    m_value->setText(value);
}

KeyValueBlock::KeyValueBlock(const QString &label, const QString &value, const QString &note,
                             QWidget *parent)
    : QWidget(parent)
    , m_label(new TextLabel(label, FontRole::SmallBold, TextColor::Secondary))
    , m_value(new TextLabel(value))
    , m_note(new TextLabel({}, FontRole::Small, TextColor::Secondary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(m_label);
    m_value->setWordWrap(true);
    m_note->setWordWrap(true);
    column->addWidget(m_value);
    column->addWidget(m_note);
    column->addStretch(1);
    setNote(note);
}

void KeyValueBlock::setLabel(const QString &label)
{
    m_label->setText(label);
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
    , m_avatar(new Avatar(content.name))
    , m_name(new ElidedLabel({}, FontRole::BodyBold))
    , m_subtitle(new ElidedLabel({}, FontRole::Small, TextColor::Muted))
    , m_tag(new Tag({}))
    , m_headLine(new QHBoxLayout)
{
    m_headLine->setSpacing(tokens::Space2);
    m_headLine->addWidget(m_avatar);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_subtitle);
    m_headLine->addLayout(names, 1);
    m_headLine->addWidget(m_tag);
    body()->addLayout(m_headLine);

    auto *rows = new QVBoxLayout;
    rows->setSpacing(0);
    const QString labels[] = {
        //: What a person in the meeting cares about; label of a person card, keep it short
        Common::tr("Weighs"),
        //: What to show this person; label of a person card, keep it short
        tr("Show"),
        //: What to ask this person; label of a person card, keep it short
        FieldLabel::tr("Ask"),
        //: What not to do with this person; label of a person card, keep it short
        FieldLabel::tr("Avoid"),
    };
    for (const QString &label : labels) {
        m_rows.push_back(new KeyValueRow(label, {}));
        rows->addWidget(m_rows.back());
    }
    body()->addLayout(rows);
    body()->addStretch(1);
    setContent(content);
}

void PersonCard::setContent(const PersonCardContent &content)
{
    setAccessibleName(content.name);
    m_avatar->setName(content.name);
    m_name->setText(content.name);
    m_subtitle->setText(content.subtitle);
    m_tag->setText(content.tag);
    m_tag->setTone(content.tagTone);
    m_tag->setVisible(!content.tag.isEmpty());
    const QString *values[] = {&content.weighs, &content.show, &content.ask, &content.avoid};
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setValue(*values[i]);
        m_rows[i]->setVisible(!values[i]->isEmpty());
    }
}

void PersonCard::addHeadWidget(QWidget *widget)
{
    m_headLine->addWidget(widget);
}

void PersonCard::addOwnRow(const QString &label, QWidget *field)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space1);
    auto *words = new TextLabel(label, FontRole::Small, TextColor::Muted);
    words->setFixedWidth(tokens::CardLabelWidth);
    words->setBuddy(field);
    row->addWidget(words);
    row->addWidget(field, 1);
    body()->insertLayout(body()->count() - 1, row);
}

} // namespace attache
