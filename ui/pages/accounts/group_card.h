#pragma once

#include "core/queries/account_group.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace attache {

class Desk;
class ErrorSwitch;

/// The accounts below an account, as a tree, with what they come to together. Not in sight where
/// there are none.
class GroupCard final : public CardWidget
{
    Q_OBJECT

public:
    explicit GroupCard(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    void refresh();
    /// "3 accounts · 12 people …".
    QString sums() const { return m_sums; }
    const std::vector<QWidget *> &rows() const { return m_rows; }

Q_SIGNALS:
    void openRequested(const QString &link);

private:
    Desk &m_desk;
    Id<Account> m_account;
    QString m_sums;
    QVBoxLayout *m_list = nullptr;
    ErrorSwitch *m_readable = nullptr;
    std::vector<QWidget *> m_rows;
};

} // namespace attache
