#pragma once

#include "core/domain/account_fact.h"
#include "ui/widgets/card.h"

#include <QHash>

#include <optional>
#include <vector>

class QToolButton;
class QVBoxLayout;

namespace attache {

class Button;
class Desk;
class ErrorSwitch;
class MeterWidget;
class SavedDateEdit;
class SavedLineEdit;
class SavedTextEdit;
class TextLabel;

/// One fact, edited in place with its source and day, or the empty place of one to come. Writing in
/// an empty one adds a fact, emptying it removes it.
class FactEditor : public QWidget
{
    Q_OBJECT

public:
    FactEditor(Desk &desk, FactKind kind, QWidget *parent = nullptr);

    /// Nothing for the place of a new one.
    void setFact(Id<Account> account, const std::optional<AccountFact> &fact);
    /// Null while it is not in the file.
    Id<AccountFact> fact() const { return m_fact ? m_fact->id : Id<AccountFact>(); }
    SavedTextEdit *textEdit() const { return m_text; }
    SavedLineEdit *sourceEdit() const { return m_source; }
    QToolButton *removeButton() const { return m_remove; }
    void saveNow();

private:
    void save(const QString &text);
    void saveDetails();
    void remove();

    Desk &m_desk;
    FactKind m_kind;
    Id<Account> m_account;
    std::optional<AccountFact> m_fact;
    QString m_mergeKey; ///< joins what is typed here in one go, from the first letter on
    SavedTextEdit *m_text;
    QWidget *m_details;
    SavedLineEdit *m_source;
    SavedDateEdit *m_learntOn;
    QToolButton *m_remove;
};

/// All facts of one kind, the newest first, each edited in place; one more can be added.
class FactGroup : public QWidget
{
    Q_OBJECT

public:
    FactGroup(Desk &desk, FactKind kind, QWidget *parent = nullptr);

    void setFacts(Id<Account> account, const std::vector<AccountFact> &facts);
    /// Opens an empty place for one more and puts the cursor there.
    void add();
    /// Newest first; an empty place stands before the others.
    const std::vector<FactEditor *> &editors() const { return m_editors; }
    Button *addButton() const { return m_add; }
    void saveNow();

private:
    FactEditor *take(Id<AccountFact> fact);
    FactEditor *make();

    Desk &m_desk;
    FactKind m_kind;
    Id<Account> m_account;
    QVBoxLayout *m_list;
    std::vector<FactEditor *> m_editors;
    Button *m_add;
    bool m_adding = false; ///< a place for one more was asked for
};

/// The seven kinds of facts, with how complete our picture is.
class AccountFacts final : public CardWidget
{
    Q_OBJECT

public:
    explicit AccountFacts(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    void refresh();
    FactGroup *group(FactKind kind) const { return m_groups.value(static_cast<int>(kind)); }
    /// The newest fact of a kind, or the place for the first.
    FactEditor *editor(FactKind kind) const { return group(kind)->editors().front(); }
    /// Null when it is not there.
    FactEditor *editorOf(Id<AccountFact> fact) const;
    void saveNow();

private:
    Desk &m_desk;
    Id<Account> m_account;
    MeterWidget *m_meter;
    ErrorSwitch *m_readable = nullptr;
    QHash<int, FactGroup *> m_groups;
};

} // namespace attache
