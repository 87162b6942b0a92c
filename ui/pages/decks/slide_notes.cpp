#include "ui/pages/decks/slide_notes.h"

#include "core/base/shared_text.h"
#include "core/record/field_writer.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/forms/in_place_editor.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/style/paint.h"
#include "ui/widgets/noted_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

/// What is said in a minute: characters of Chinese, words of other languages.
constexpr qsizetype HanInAMinute = 240;
constexpr qsizetype WordsInAMinute = 130;
constexpr int MostLines = 12;

} // namespace

SlideNotes::SlideNotes(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_text(new NotedText)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    column->addStretch(1);
    setAttribute(Qt::WA_Hover);
    if (desk.workspace().isReadOnly())
        return;
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
}

void SlideNotes::showSlide(const Slide &slide)
{
    if (slide.id != m_slide) {
        saveNow();
        if (m_place)
            m_place->drop();
    }
    m_slide = slide.id;
    m_stored = slide.notes;
    m_text->setText(m_stored, m_stored.isEmpty() ? tr("This slide has no notes.") : QString());
    setAccessibleName(QStringLiteral("%1: %2").arg(FieldLabel::tr("Notes"), m_stored));
    if (m_edit)
        m_edit->setValue(m_stored);
}

QString SlideNotes::text() const
{
    return m_stored.isEmpty() ? m_text->note() : m_stored;
}

int SlideNotes::minutes() const
{
    const qsizetype han = std::ranges::count_if(
        m_stored, [](QChar letter) { return letter.script() == QChar::Script_Han; });
    const qsizetype words =
        han > 0 ? 0 : m_stored.simplified().split(u' ', Qt::SkipEmptyParts).size();
    const qsizetype minutes =
        (han + HanInAMinute - 1) / HanInAMinute + (words + WordsInAMinute - 1) / WordsInAMinute;
    return static_cast<int>(minutes);
}

SavedTextEdit *SlideNotes::editor() const
{
    return m_edit;
}

void SlideNotes::edit()
{
    if (m_desk.workspace().isReadOnly() || m_slide.isNull())
        return;
    if (m_place) {
        m_edit->editor()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_edit = new SavedTextEdit;
    m_edit->setLines(2, MostLines);
    m_edit->setPlaceholder(tr("What to say to this slide"));
    m_edit->editor()->setAccessibleName(FieldLabel::tr("Notes"));
    m_edit->setValue(m_stored);
    m_place = new InPlaceEditor(this);
    m_place->addEditor(m_edit);
    connect(m_edit, &SavedEditor::saved, this,
            [this](const QVariant &value) { save(value.toString().trimmed()); });
    connect(m_place, &InPlaceEditor::grown, this,
            [this](int height) { m_text->setLeastHeight(height); });
    connect(m_place, &InPlaceEditor::left, this, [this] {
        saveNow();
        m_text->setLeastHeight(0);
    });
    m_place->open([this] { return m_text->geometry(); });
}

void SlideNotes::saveNow()
{
    if (m_edit)
        m_edit->saveNow();
}

void SlideNotes::save(const QString &text)
{
    const RecordType &type = recordTypeOf<Slide>();
    const QString key = QStringLiteral("notes");
    const QString merge = Link{QLatin1String(tableOf<Slide>), m_slide.value(), key}.toString();
    const auto done =
        FieldWriter(m_desk.workspace(), type).write(m_slide.value(), *type.field(key), text, merge);
    if (!done && m_edit)
        m_edit->setError(done.error().message);
}

void SlideNotes::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        edit();
}

void SlideNotes::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2)
        edit();
    else
        QWidget::keyPressEvent(event);
}

void SlideNotes::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    if (!m_place && underMouse() && !m_desk.workspace().isReadOnly())
        drawPanel(&painter, m_text->geometry().adjusted(-4, -1, 0, 1), colors.hover, {},
                  tokens::RadiusTag);
    if (showsFocus(this))
        drawFocusRing(&painter, rect(), colors.accent, tokens::RadiusTag);
}

} // namespace attache
