#pragma once

#include "core/domain/account.h"

#include <QWidget>

class QLabel;

namespace attache {

class Button;
class Desk;

/// The account's logo as it is put on slides: set, replaced or taken away.
class AccountLogoRow : public QWidget
{
    Q_OBJECT

public:
    explicit AccountLogoRow(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    void refresh();
    Button *chooseButton() const { return m_choose; }
    Button *removeButton() const { return m_remove; }
    bool hasLogo() const { return !m_hash.isEmpty(); }

private:
    void choose();
    void remove();
    void showPicture();

    Desk &m_desk;
    Id<Account> m_account;
    QString m_hash;
    QLabel *m_picture;
    Button *m_choose;
    Button *m_remove;
};

} // namespace attache
