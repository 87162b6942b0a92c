#pragma once

#include "core/domain/need.h"
#include "ui/widgets/card.h"

#include <QHash>

class QVBoxLayout;

namespace attache {

class Desk;
class ErrorSwitch;
class SavedComboBox;
class LinkButton;
class SavedLineEdit;

/// What the account needs, or is said to need: each with where it was heard and whether it is
/// verified. The line at the end adds one. Folded to its head until somebody wants to see them.
class AccountNeeds final : public CardWidget
{
    Q_OBJECT

public:
    explicit AccountNeeds(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    void refresh();
    /// They could not be read, which is said here.
    bool hasFailed() const { return m_failed; }
    /// How many there are and how many of them are true, in a few words; empty for none.
    QString summary() const { return m_summary; }
    /// The place to fill in: of one need, or the line for a new one.
    QWidget *editorOf(Id<Need> need) const;
    void setFolded(bool folded);
    bool isFolded() const { return m_parts->isHidden(); }

Q_SIGNALS:
    void foldChanged();

private:
    struct Row
    {
        QWidget *widget = nullptr;
        SavedLineEdit *text = nullptr;
        SavedComboBox *source = nullptr;
        SavedComboBox *truth = nullptr;
    };

    Row makeRow(Id<Need> id);
    void change(Id<Need> id, const QString &title, const std::function<void(Need &)> &edit);
    void add(const QString &text);
    void showRows(const std::vector<Need> &needs);
    void showSummary(const std::vector<Need> &needs);

    Desk &m_desk;
    Id<Account> m_account;
    QVBoxLayout *m_list = nullptr;
    ErrorSwitch *m_readable = nullptr;
    bool m_failed = false;
    QString m_summary;
    QHash<qint64, Row> m_rows;
    SavedLineEdit *m_new;
    QWidget *m_parts;
    LinkButton *m_fold;
};

} // namespace attache
