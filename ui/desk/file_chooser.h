#pragma once

#include <QStringList>

class QPrinter;
class QWidget;

namespace attache {

/// Asks the person for a file, or for a printer. An interface so that tests can answer instead of a
/// person.
class FileChooser
{
public:
    virtual ~FileChooser() = default;

    /// An existing file to read; empty when the person cancels. @p filter is "Workspaces
    /// (*.attache)", translated.
    virtual QString fileToOpen(QWidget *parent, const QString &title, const QString &filter) = 0;
    /// The same for one or several files.
    virtual QStringList filesToOpen(QWidget *parent, const QString &title, const QString &filter)
    {
        const QString path = fileToOpen(parent, title, filter);
        return path.isEmpty() ? QStringList() : QStringList{path};
    }
    /// Where to write, beginning with @p suggestion (a name, or a whole path). The person has
    /// agreed to replace an existing file. Empty when the person cancels.
    virtual QString fileToSave(QWidget *parent, const QString &title, const QString &suggestion,
                               const QString &filter) = 0;
    /// Which printer, and which of @p pages to print: set on @p printer, for which the pages are
    /// laid out. False when the person cancels.
    virtual bool choosePrinter(QWidget *parent, QPrinter &printer, int pages) = 0;
};

/// The system's own dialogs, beginning in the folder used last, at first that of documents.
class SystemFileChooser final : public FileChooser
{
public:
    QString fileToOpen(QWidget *parent, const QString &title, const QString &filter) override;
    QStringList filesToOpen(QWidget *parent, const QString &title, const QString &filter) override;
    QString fileToSave(QWidget *parent, const QString &title, const QString &suggestion,
                       const QString &filter) override;
    bool choosePrinter(QWidget *parent, QPrinter &printer, int pages) override;

private:
    QString startFolder() const;
    QString remember(const QString &path);

    QString m_folder;
};

} // namespace attache
