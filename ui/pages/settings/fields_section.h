#pragma once

#include "core/domain/custom_field.h"
#include "ui/pages/settings/settings_section.h"

#include <functional>

class QVBoxLayout;

namespace attache {

class Desk;
class SavedEditor;
class SegmentedControl;

/// The person's own fields of accounts, contacts and opportunities: added, renamed, moved and
/// removed here.
class FieldsSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit FieldsSection(Desk &desk);

protected:
    Result<void> read() override;

private:
    QString recordType() const;
    QWidget *makeName(const CustomField &field);
    QWidget *makeKind(const CustomField &field);
    QWidget *makeChoices(const CustomField &field);
    QWidget *makeRow(const CustomField &field, bool first, bool last);
    void add();
    void change(Id<CustomField> field, SavedEditor *editor, const QString &title,
                const std::function<void(CustomField &)> &apply);
    QString nameOf(Id<CustomField> field) const;
    void move(Id<CustomField> field, int step);
    void remove(const CustomField &field);

    Desk &m_desk;
    SegmentedControl *m_type;
    QVBoxLayout *m_rows;
    std::vector<CustomField> m_shown;
};

} // namespace attache
