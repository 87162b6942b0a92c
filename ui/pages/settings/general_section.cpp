#include "ui/pages/settings/general_section.h"

#include "core/base/shared_text.h"
#include "ui/desk/preferences.h"
#include "ui/desk/window_host.h"
#include "ui/forms/form.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

namespace attache {

GeneralSection::GeneralSection(Preferences &preferences, WindowHost &host)
    : m_preferences(preferences)
    , m_language(new SegmentedControl)
    , m_theme(new SegmentedControl)
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
    const auto addRow = [form](const QString &label, QWidget *control) {
        auto *holder = new QWidget;
        auto *row = new QHBoxLayout(holder);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(control);
        row->addStretch(1);
        control->setAccessibleName(label);
        form->addRow(label, holder);
    };
    addRow(FieldLabel::tr("Language"), m_language);
    addRow(FieldLabel::tr("Theme"), m_theme);
    card->addWidget(form);
    addCard(card);
    connect(m_language, &SegmentedControl::currentChanged, this,
            [this, &host] { host.setLanguage(m_language->currentData().toString()); });
    connect(m_theme, &SegmentedControl::currentChanged, this, [this, &host] {
        host.setTheme(static_cast<Theme::Scheme>(m_theme->currentData().toInt()));
    });
}

Result<void> GeneralSection::read()
{
    const QSignalBlocker languageBlocker(m_language);
    const QSignalBlocker themeBlocker(m_theme);
    m_language->setCurrentData(m_preferences.language());
    m_theme->setCurrentData(static_cast<int>(m_preferences.theme()));
    return {};
}

} // namespace attache
