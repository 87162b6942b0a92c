#pragma once

#include "core/domain/settings.h"
#include "ui/pages/settings/settings_section.h"

#include <QHash>

namespace attache {

class CardWidget;
class Desk;
class Form;
class SavedEditor;

/// The numbers and texts that travel with the workspace: weights, rhythms, limits, the checklist.
/// A card for each group, with the way back to the defaults.
class RulesSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit RulesSection(Desk &desk);

protected:
    Result<void> read() override;

private:
    /// The group that begins with @p first.
    void addGroup(const SettingInfo &first);
    SavedEditor *makeEditor(const SettingInfo &info);
    void save(const SettingInfo &info, SavedEditor *editor, const QVariant &value);
    void reset(const char *group);

    Desk &m_desk;
    std::vector<std::pair<const SettingInfo *, SavedEditor *>> m_editors;
};

} // namespace attache
