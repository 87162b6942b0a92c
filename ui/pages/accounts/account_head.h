#pragma once

#include "core/domain/account.h"

#include <QWidget>

namespace attache {

class Button;
class ChainStripWidget;
class Desk;
class ElidedLabel;
class TextLabel;
class TierButton;

/// The head of an account's page: what it is called, its tier (to be changed here), how far its
/// decision chain is covered, who owns it, when it is due, and what to do next.
class AccountHead : public QWidget
{
    Q_OBJECT

public:
    explicit AccountHead(Desk &desk, QWidget *parent = nullptr);

    Result<void> showAccount(Id<Account> account);
    /// An error leaves what is shown as it was.
    Result<void> refresh();
    QString name() const;

Q_SIGNALS:
    /// One of the commands of the window: "new.visit", "new.opportunity", "new.contact".
    void commandRequested(const QString &command);
    void removeRequested();
    void chainClicked();

private:
    QWidget *makeFacts();
    void addActions(QLayout *row);

    Desk &m_desk;
    Id<Account> m_account;
    TierButton *m_tier;
    ElidedLabel *m_name;
    ElidedLabel *m_fullName;
    ChainStripWidget *m_strip;
    TextLabel *m_score;
    TextLabel *m_next;
    TextLabel *m_owner;
    TextLabel *m_contact;
};

} // namespace attache
