#pragma once

#include "core/domain/account.h"
#include "core/record/record_type.h"
#include "ui/widgets/card.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <memory>

namespace attache {

class AccountLogoRow;
class Desk;
class ErrorSwitch;
class FieldText;
class InPlaceEditor;
class KeyValueGroups;
class MoreLine;
class QuietField;
class RefusedTexts;
class SavedEditor;
struct ReferenceData;

/// The account's own fields in quiet groups, each edited where it stands; what is empty is folded
/// into one line that asks for it. The person's own fields are among them.
class CompanyCard final : public CardWidget
{
    Q_OBJECT

public:
    explicit CompanyCard(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    void refresh();
    /// Saves what is being edited.
    void saveNow();
    /// Opens the editor of a field, be it empty or not; false for no field of an account.
    bool edit(const QString &key);
    /// The editor that is open for @p key; null for none.
    SavedEditor *editor(const QString &key) const;
    /// Null for none.
    QuietField *field(const QString &key) const { return m_fields.value(key); }
    MoreLine *more() const { return m_more; }
    AccountLogoRow *logo() const { return m_logo; }

Q_SIGNALS:
    void accountLost();
    void openRequested(const QString &link);

private:
    void build();
    void addField(const FieldInfo &info, bool wide, bool keyShown);
    void showRecord();
    void open(const FieldInfo &info, const QString &wanted);
    SavedEditor *makeEditor(const FieldInfo &info);
    void save(const QString &key, SavedEditor *editor, const QVariant &value);
    void followReference(const FieldInfo &info);
    /// Keeps what was refused in the open editors for when this account is shown again.
    void putAside();
    const FieldInfo *fieldOf(const QString &key) const;
    QVariant valueOf(const QString &key) const;
    /// What stands in the line of a field.
    QString textOf(const FieldInfo &info, const FieldText &words) const;

    Desk &m_desk;
    Id<Account> m_account;
    AnyRecord m_record;
    std::vector<FieldInfo> m_infos;
    QStringList m_built; ///< the fields the lines were made for
    std::shared_ptr<const ReferenceData> m_reference;
    ErrorSwitch *m_readable = nullptr;
    KeyValueGroups *m_groups;
    MoreLine *m_more;
    AccountLogoRow *m_logo;
    QHash<QString, QuietField *> m_fields;
    QPointer<InPlaceEditor> m_place;
    QHash<QString, SavedEditor *> m_editors; ///< those that are open
    RefusedTexts *m_refused;
    QHash<qint64, QString> m_refusedKeys; ///< by account: the field to be opened again
    QSet<QString> m_asked;                ///< fields somebody opened since the account is shown
};

} // namespace attache
