#pragma once

#include "core/domain/account_fact.h"
#include "ui/widgets/card.h"

#include <QHash>

#include <optional>

namespace attache {

class Desk;
class MeterWidget;
class SavedDateEdit;
class SavedLineEdit;
class SavedTextEdit;
class TextLabel;

/// What is known of one kind: the newest fact, edited in place with its source and day. Writing in
/// an empty one adds a fact, emptying it removes it.
class FactEditor : public QWidget
{
    Q_OBJECT

public:
    FactEditor(Desk &desk, FactKind kind, QWidget *parent = nullptr);

    void setFact(Id<Account> account, const std::optional<AccountFact> &fact, int earlier);
    SavedTextEdit *textEdit() const { return m_text; }
    SavedLineEdit *sourceEdit() const { return m_source; }
    void saveNow();

private:
    void save(const QString &text);
    void saveDetails();

    Desk &m_desk;
    FactKind m_kind;
    Id<Account> m_account;
    std::optional<AccountFact> m_fact;
    TextLabel *m_earlier;
    SavedTextEdit *m_text;
    QWidget *m_details;
    SavedLineEdit *m_source;
    SavedDateEdit *m_learntOn;
};

/// The seven kinds of facts, with how complete our picture is.
class AccountFacts final : public CardWidget
{
    Q_OBJECT

public:
    explicit AccountFacts(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    void refresh();
    FactEditor *editor(FactKind kind) const { return m_editors.value(static_cast<int>(kind)); }
    void saveNow();

private:
    Desk &m_desk;
    Id<Account> m_account;
    MeterWidget *m_meter;
    QHash<int, FactEditor *> m_editors;
};

} // namespace attache
