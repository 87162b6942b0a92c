#include "ui/widgets/tick_row.h"

#include "ui/base/tokens.h"
#include "ui/widgets/mixed_line.h"
#include "ui/widgets/tag.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace attache {

TickRow::TickRow(QWidget *parent)
    : ListRow(Height, parent)
    , m_box(new QCheckBox)
    , m_words(new MixedLine)
    , m_tag(new Tag({}))
{
    setLined(false);
    m_box->setCursor(Qt::ArrowCursor);
    row()->addWidget(m_box, 0, Qt::AlignVCenter);
    row()->addWidget(m_words, 1, Qt::AlignVCenter);
    row()->addWidget(m_tag, 0, Qt::AlignVCenter);
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) {
        showWords();
        Q_EMIT ticked(on);
    });
}

void TickRow::setContent(const QString &text, const QString &person, const QString &tag, Tone tone)
{
    m_text = text;
    m_person = person;
    m_tag->setText(tag);
    m_tag->setTone(tone);
    m_tag->setVisible(!tag.isEmpty());
    setAccessibleName(tag.isEmpty() ? text : QStringLiteral("%1, %2").arg(text, tag));
    m_box->setAccessibleName(tr("Done: %1").arg(text));
    showWords();
}

void TickRow::showWords()
{
    const TextColor color = isTicked() ? TextColor::Muted : TextColor::Text;
    m_words->setRuns({{m_text, FontRole::Body, color},
                      {m_person, FontRole::Small, TextColor::Muted, tokens::Space2}});
}

void TickRow::setTicked(bool ticked)
{
    if (m_box->isChecked() == ticked)
        return;
    m_box->setChecked(ticked);
    showWords();
}

bool TickRow::isTicked() const
{
    return m_box->isChecked();
}

void TickRow::setWritable(bool writable)
{
    m_box->setEnabled(writable);
}

void TickRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && m_box->isEnabled())
        m_box->click();
    else
        ListRow::keyPressEvent(event);
}

} // namespace attache
