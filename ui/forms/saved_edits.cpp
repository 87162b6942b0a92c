#include "ui/forms/saved_edits.h"

#include "core/parse/date_reader.h"
#include "ui/base/tokens.h"
#include "ui/style/house_style.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QWidgetAction>

namespace attache {

SavedLineEdit::SavedLineEdit(QWidget *parent)
    : SavedEditor(parent)
    , m_edit(new QLineEdit)
{
    setEditor(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &SavedLineEdit::edited);
    connect(m_edit, &QLineEdit::returnPressed, this, &SavedLineEdit::decided);
    SavedEditor::setValue(QString());
}

QVariant SavedLineEdit::value() const
{
    return m_edit->text();
}

void SavedLineEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void SavedLineEdit::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void SavedLineEdit::display(const QVariant &value)
{
    m_edit->setText(value.toString());
    m_edit->setCursorPosition(0);
}

namespace {

/// A plain text edit in the frame of a line edit.
class FramedTextEdit : public QPlainTextEdit
{
public:
    FramedTextEdit()
    {
        setFrameShape(QFrame::NoFrame);
        // With the document's own margin the text begins where that of a line edit does.
        setViewportMargins(4, 1, 4, 1);
        document()->setDocumentMargin(5);
        setTabChangesFocus(true);
        viewport()->setAutoFillBackground(false);
        setAttribute(Qt::WA_Hover);
    }

protected:
    bool event(QEvent *event) override
    {
        // The frame is drawn on the scroll area itself, around its viewport.
        if (event->type() == QEvent::Paint) {
            QPainter painter(this);
            const Colors &colors = colorsFor(palette());
            const bool wrong = property(HouseStyle::ErrorProperty).toBool();
            const QColor line = wrong          ? colors.danger
                                : hasFocus()   ? colors.accent
                                : underMouse() ? colors.muted
                                               : colors.borderStrong;
            drawPanel(&painter, rect(), isReadOnly() ? colors.window : colors.surface, line,
                      tokens::RadiusControl, hasFocus() ? 2 : 1);
            return true;
        }
        return QPlainTextEdit::event(event);
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusInEvent(event);
        update();
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        update();
    }
};

} // namespace

SavedTextEdit::SavedTextEdit(QWidget *parent)
    : SavedEditor(parent)
    , m_edit(new FramedTextEdit)
{
    setEditor(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        grow();
        if (isDirty())
            edited();
    });
    SavedEditor::setValue(QString());
    grow();
}

QVariant SavedTextEdit::value() const
{
    return m_edit->toPlainText();
}

void SavedTextEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void SavedTextEdit::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void SavedTextEdit::setLines(int least, int most)
{
    m_leastLines = least;
    m_mostLines = most;
    grow();
}

void SavedTextEdit::display(const QVariant &value)
{
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(value.toString());
    grow();
}

void SavedTextEdit::resizeEvent(QResizeEvent *event)
{
    SavedEditor::resizeEvent(event);
    grow();
}

void SavedTextEdit::changeEvent(QEvent *event)
{
    SavedEditor::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        grow();
}

void SavedTextEdit::grow()
{
    // The document of a plain text edit counts its height in lines, wrapped ones included.
    const int needed = qRound(m_edit->document()->size().height());
    const int lines = qBound(m_leastLines, needed, m_mostLines);
    const int height = lines * m_edit->fontMetrics().lineSpacing() +
                       2 * static_cast<int>(m_edit->document()->documentMargin()) + 6;
    m_edit->setVerticalScrollBarPolicy(needed > m_mostLines ? Qt::ScrollBarAsNeeded
                                                            : Qt::ScrollBarAlwaysOff);
    if (m_edit->minimumHeight() != height)
        m_edit->setFixedHeight(height);
}

SavedComboBox::SavedComboBox(QWidget *parent)
    : SavedEditor(parent)
    , m_combo(new QComboBox)
{
    setEditor(m_combo);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_combo->setMinimumContentsLength(6);
    connect(m_combo, &QComboBox::activated, this, &SavedComboBox::decided);
}

void SavedComboBox::addChoice(const QString &text, const QVariant &data)
{
    m_combo->addItem(text, data);
    // The first item of a combo box chooses itself; nobody has chosen it.
    if (m_combo->count() == 1)
        SavedEditor::setValue(data);
}

void SavedComboBox::clearChoices()
{
    m_combo->clear();
}

QVariant SavedComboBox::value() const
{
    return m_combo->currentData();
}

void SavedComboBox::setReadOnly(bool readOnly)
{
    m_combo->setEnabled(!readOnly);
}

void SavedComboBox::display(const QVariant &value)
{
    int index = m_combo->findData(value);
    if (index < 0 && !value.toString().isEmpty()) {
        // A key that this version does not know is shown, and kept, as it is.
        m_combo->addItem(value.toString(), value);
        index = m_combo->count() - 1;
    }
    m_combo->setCurrentIndex(index);
}

SavedDateEdit::SavedDateEdit(QWidget *parent)
    : SavedEditor(parent)
    , m_edit(new QLineEdit)
    , m_reading(new TextLabel({}, FontRole::Small, TextColor::Muted, m_edit))
{
    setEditor(m_edit);
    setSavesWhileTyping(false);
    //: How a date is written, for an empty field
    m_edit->setPlaceholderText(tr("YYYY-MM-DD"));
    QAction *pick =
        m_edit->addAction(icon(QStringLiteral("view-calendar")), QLineEdit::TrailingPosition);
    pick->setToolTip(tr("Choose a date (Alt+Down)"));
    m_reading->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_reading->hide();
    connect(pick, &QAction::triggered, this, &SavedDateEdit::openCalendar);
    connect(m_edit, &QLineEdit::textEdited, this, &SavedDateEdit::edited);
    connect(m_edit, &QLineEdit::textEdited, this, &SavedDateEdit::showReading);
    connect(m_edit, &QLineEdit::returnPressed, this, &SavedDateEdit::decided);
    connect(this, &SavedEditor::saved, this, &SavedDateEdit::display);
    SavedEditor::setValue(QVariant());
}

QVariant SavedDateEdit::value() const
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty())
        return QVariant::fromValue(QDate());
    const QDate day = parse(text, m_today);
    // What is no day differs from every day, so that it is looked at when the field is left.
    return day.isValid() ? QVariant(day) : QVariant(text);
}

void SavedDateEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    for (QAction *action : m_edit->actions())
        action->setEnabled(!readOnly);
}

QDate SavedDateEdit::parse(const QString &text, QDate today)
{
    DateRules rules;
    rules.today = today;
    if (QLocale().dateFormat(QLocale::ShortFormat).startsWith(QLatin1Char('d')))
        rules.order = DateRules::Order::DayFirst;
    const auto reading = readWholeDate(text, rules);
    return reading ? reading->date : QDate();
}

QString SavedDateEdit::reading() const
{
    return m_reading->isVisibleTo(m_edit) ? m_reading->text() : QString();
}

void SavedDateEdit::showReading()
{
    const QDate day = parse(m_edit->text(), m_today);
    m_reading->setVisible(day.isValid());
    if (!day.isValid())
        return;
    //: The day that was typed, as a date format of Qt, short and with its weekday: "Fri 25 Dec"
    const QString sameYear = tr("ddd d MMM");
    //: The same of another year
    const QString otherYear = tr("ddd d MMM yyyy");
    m_reading->setText(
        QLocale().toString(day, day.year() == m_today.year() ? sameYear : otherYear));
    m_edit->setAccessibleDescription(m_reading->text());
    placeReading();
}

void SavedDateEdit::placeReading()
{
    constexpr int Margin = 8;
    constexpr int Button = 30;
    const QSize size = m_reading->sizeHint();
    const int left = m_edit->width() - Button - size.width();
    const int typed = Margin + m_edit->fontMetrics().horizontalAdvance(m_edit->text());
    m_reading->setGeometry(left, (m_edit->height() - size.height()) / 2, size.width(),
                           size.height());
    // Never over what is typed.
    m_reading->setVisible(typed + Margin < left);
}

void SavedDateEdit::display(const QVariant &value)
{
    const QDate day = value.toDate();
    m_edit->setText(day.isValid() ? day.toString(Qt::ISODate) : QString());
    m_reading->hide();
}

QString SavedDateEdit::fault() const
{
    if (value().typeId() == QMetaType::QDate)
        return {};
    return tr("\"%1\" is not a date. Write it as 2026-11-30, 11-30, next Friday or in 3 days.")
        .arg(m_edit->text());
}

bool SavedDateEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::Resize && m_reading->isVisibleTo(m_edit))
        placeReading();
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        m_reading->hide();
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && (key->modifiers() & Qt::AltModifier)) {
            openCalendar();
            return true;
        }
    }
    return SavedEditor::eventFilter(watched, event);
}

void SavedDateEdit::openCalendar()
{
    QMenu menu(this);
    auto *calendar = new Calendar;
    const QDate day = value().toDate();
    if (day.isValid())
        calendar->setSelectedDate(day);
    else if (m_today.isValid())
        calendar->setSelectedDate(m_today);
    QDate chosen;
    const auto take = [&](QDate picked) {
        chosen = picked;
        menu.close();
    };
    connect(calendar, &QCalendarWidget::clicked, &menu, take);
    connect(calendar, &QCalendarWidget::activated, &menu, take);
    auto *holder = new QWidgetAction(&menu);
    holder->setDefaultWidget(calendar);
    menu.addAction(holder);
    QMetaObject::invokeMethod(
        calendar, [calendar] { calendar->setFocus(); }, Qt::QueuedConnection);
    menu.exec(m_edit->mapToGlobal(QPoint(0, m_edit->height() + 2)));
    if (!chosen.isValid())
        return;
    m_edit->setText(chosen.toString(Qt::ISODate));
    decided();
}

} // namespace attache
