#pragma once

#include "core/domain/kinds.h"
#include "ui/lists/record_sheet.h"

#include <QHash>

namespace attache {

class ErrorSwitch;
class SavedEditor;

/// A person: their fields, and below the roles they play.
class ContactSheet final : public RecordSheet
{
    Q_OBJECT

public:
    explicit ContactSheet(Desk &desk, QWidget *parent = nullptr);

    bool focusField(const QString &key) override;

protected:
    void shown() override;

private:
    void addActions();
    void showQrCode();
    void askWhereTo();
    void addRole(RoleKind role, const QString &concern);
    void showRoles();
    /// For a person without a role: saying it, or what they care for, makes it; without the role
    /// being said it is unknown.
    QWidget *makeFirstRole();
    QWidget *makeRole(qint64 id);

    QWidget *m_roles;
    ErrorSwitch *m_readable = nullptr;
    QList<RecordForm *> m_roleForms;
    QHash<QString, SavedEditor *> m_firstRole; ///< by key; empty where there are roles
    qint64 m_firstFor = 0;                     ///< the person it is asked of
};

} // namespace attache
