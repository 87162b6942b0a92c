#pragma once

#include "core/base/result.h"

#include <QWidget>

class QVBoxLayout;

namespace attache {

class ErrorSwitch;

/// One section of the settings: a column of cards that scrolls.
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsSection(QWidget *parent = nullptr);

    /// Reads again what is shown, leaving fields alone in which somebody is typing. What cannot be
    /// read says so in its place.
    void refresh();

protected:
    virtual Result<void> read() = 0;
    /// Where the cards go; what follows the last one is stretch.
    QVBoxLayout *column() const { return m_column; }
    void addCard(QWidget *card);

private:
    QVBoxLayout *m_column;
    ErrorSwitch *m_readable;
};

} // namespace attache
