#pragma once

#include "tests/ui/accounts_fixture.h"
#include "ui/pages/import/import_page.h"

#include <QFile>
#include <QSignalSpy>
#include <QStringEncoder>

namespace attache::test {

/// Lists in files, and pages that import them.
class ImportPageTest : public AccountsFixture
{
protected:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(workspace.directory.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    static QByteArray gbk(const QString &text)
    {
        QStringEncoder encoder("GB18030");
        return encoder.encode(text);
    }
    void load(ImportPage &page, const QString &path)
    {
        QSignalSpy previewed(&page, &ImportPage::previewed);
        page.load(path);
        ASSERT_TRUE(previewed.wait());
    }
    void finish(ImportPage &page, void (ImportPage::*run)())
    {
        QSignalSpy reported(&page, &ImportPage::reported);
        (page.*run)();
        ASSERT_TRUE(reported.wait());
    }
    qint64 accounts()
    {
        return workspace.connection().integer("SELECT count(*) FROM account").value_or(-1);
    }
};

} // namespace attache::test
