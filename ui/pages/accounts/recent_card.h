#pragma once

#include "core/domain/account.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace attache {

class Desk;
class ErrorSwitch;

/// The last contacts with an account, a line each.
class RecentCard final : public CardWidget
{
    Q_OBJECT

public:
    explicit RecentCard(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    void refresh();
    /// With rows of fewer pixels, for a low window.
    void setLow(bool low);

Q_SIGNALS:
    void openRequested(const QString &link);
    void allRequested();

private:
    Desk &m_desk;
    Id<Account> m_account;
    Button *m_all;
    QVBoxLayout *m_list = nullptr;
    QWidget *m_nothing;
    ErrorSwitch *m_readable = nullptr;
    std::vector<QWidget *> m_rows;
    bool m_low = false;
};

} // namespace attache
