#pragma once

#include "core/domain/account.h"
#include "ui/shell/palette_model.h"

#include <QFrame>

#include <functional>

class QLineEdit;
class QListView;

namespace attache {

class Connection;

/// The list under the search field: records and commands for what is typed. The keyboard stays in
/// the field; arrow keys choose, Enter opens, Esc closes.
class SearchPalette : public QFrame
{
    Q_OBJECT

public:
    /// Gives the commands at hand now, those of the page in sight first.
    using Actions = std::function<std::vector<QAction *>()>;

    /// @p field belongs to the window over whose pages the list shows.
    SearchPalette(QLineEdit &field, Connection &connection, Actions actions);

    /// Where the palette learns which records were opened lately.
    void setOpened(std::function<std::vector<OpenedRecord>()> opened)
    {
        m_opened = std::move(opened);
    }

    /// Puts the keyboard into the field and shows the list.
    void open();
    /// Asks for a record of @p type instead, with @p prompt in the field; closing asks no longer.
    void pickRecord(const RecordType &type, const QString &prompt,
                    std::function<void(qint64)> picked);
    /// Asks for the name of a new record of @p type instead and gives it to @p named; records that
    /// have the name already can be opened. Closing asks no longer.
    void askName(const RecordType &type, const QString &prompt,
                 std::function<void(const QString &)> named);

Q_SIGNALS:
    void chosen(const attache::Link &link);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool handleKey(int key);
    void ask(const RecordType &type, const QString &prompt);
    void show();
    void fill();
    void place();
    void move(int step);
    void choose(int row);
    void close();

    QLineEdit &m_field;
    Connection &m_connection;
    Actions m_actions;
    std::function<std::vector<OpenedRecord>()> m_opened = [] {
        return std::vector<OpenedRecord>();
    };
    PaletteModel m_model;
    QListView *m_list;
    QString m_usualPrompt;
    const RecordType *m_type = nullptr; ///< of what is asked for
    std::function<void(qint64)> m_picked;
    std::function<void(const QString &)> m_named;
};

} // namespace attache
