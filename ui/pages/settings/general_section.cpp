#include "ui/pages/settings/general_section.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/desk/preferences.h"
#include "ui/desk/reminder_times.h"
#include "ui/desk/window_host.h"
#include "ui/forms/form.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTimeEdit>

namespace attache {

namespace {

void addRow(Form *form, const QString &label, std::initializer_list<QWidget *> controls)
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    for (QWidget *control : controls) {
        row->addWidget(control);
        if (control->accessibleName().isEmpty())
            control->setAccessibleName(label);
    }
    row->addStretch(1);
    form->addRow(label, holder);
}

} // namespace

GeneralSection::GeneralSection(Preferences &preferences, WindowHost &host)
    : m_preferences(preferences)
    , m_language(new SegmentedControl)
    , m_theme(new SegmentedControl)
    , m_reminders(new SegmentedControl)
    , m_quietFrom(new QTimeEdit)
    , m_quietTo(new QTimeEdit)
{
    m_language->addSegment(tr("Follow system"), QString());
    // Each language by its own name.
    m_language->addSegment(QStringLiteral("中文"), QStringLiteral("zh_CN"));
    m_language->addSegment(QStringLiteral("English"), QStringLiteral("en"));
    m_theme->addSegment(tr("Follow system"), static_cast<int>(Theme::Scheme::System));
    m_theme->addSegment(tr("Light"), static_cast<int>(Theme::Scheme::Light));
    m_theme->addSegment(tr("Dark"), static_cast<int>(Theme::Scheme::Dark));
    auto *card = new CardWidget(Common::tr("Language and appearance"));
    card->setNote(tr("on this computer, for every workspace"));
    auto *form = new Form;
    addRow(form, FieldLabel::tr("Language"), {m_language});
    addRow(form, FieldLabel::tr("Theme"), {m_theme});
    card->addWidget(form);
    addCard(card);
    addReminders();
    connect(m_language, &SegmentedControl::currentChanged, this,
            [this, &host] { host.setLanguage(m_language->currentData().toString()); });
    connect(m_theme, &SegmentedControl::currentChanged, this, [this, &host] {
        host.setTheme(static_cast<Theme::Scheme>(m_theme->currentData().toInt()));
    });
}

void GeneralSection::addReminders()
{
    //: Desktop notifications are shown
    m_reminders->addSegment(tr("On"), true);
    //: Desktop notifications are not shown
    m_reminders->addSegment(tr("Off"), false);
    m_quietFrom->setAccessibleName(tr("Quiet from"));
    m_quietTo->setAccessibleName(tr("Quiet to"));
    for (QTimeEdit *edit : {m_quietFrom, m_quietTo}) {
        edit->setDisplayFormat(QStringLiteral("HH:mm"));
        edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
        edit->setFixedWidth(tokens::FormLabelWidth - tokens::Space4);
    }
    auto *card = new CardWidget(tr("Reminders"));
    card->setNote(tr("on this computer, while the program runs"));
    auto *form = new Form;
    addRow(form, tr("Desktop notifications"), {m_reminders});
    addRow(form, tr("Quiet hours"), {m_quietFrom, new TextLabel(QStringLiteral("–")), m_quietTo});
    card->addWidget(form);
    auto *words = new TextLabel(
        tr("Visits half an hour before they begin, and in the morning our promises that are due. "
           "Anything that falls into the quiet hours is shown when they end."),
        FontRole::Small, TextColor::Secondary);
    words->setWordWrap(true);
    card->addWidget(words);
    addCard(card);
    connect(m_reminders, &SegmentedControl::currentChanged, this, &GeneralSection::saveReminders);
    for (const QTimeEdit *edit : {m_quietFrom, m_quietTo})
        connect(edit, &QTimeEdit::timeChanged, this, &GeneralSection::saveReminders);
}

void GeneralSection::saveReminders()
{
    ReminderTimes times = reminderTimes(m_preferences);
    times.on = m_reminders->currentData().toBool();
    times.quietFrom = m_quietFrom->time();
    times.quietTo = m_quietTo->time();
    setReminderTimes(m_preferences, times);
    m_quietFrom->setEnabled(times.on);
    m_quietTo->setEnabled(times.on);
}

Result<void> GeneralSection::read()
{
    const ReminderTimes times = reminderTimes(m_preferences);
    const QSignalBlocker remindersBlocker(m_reminders);
    const QSignalBlocker fromBlocker(m_quietFrom);
    const QSignalBlocker toBlocker(m_quietTo);
    m_reminders->setCurrentData(times.on);
    m_quietFrom->setTime(times.quietFrom);
    m_quietTo->setTime(times.quietTo);
    m_quietFrom->setEnabled(times.on);
    m_quietTo->setEnabled(times.on);
    const QSignalBlocker languageBlocker(m_language);
    const QSignalBlocker themeBlocker(m_theme);
    m_language->setCurrentData(m_preferences.language());
    m_theme->setCurrentData(static_cast<int>(m_preferences.theme()));
    return {};
}

} // namespace attache
