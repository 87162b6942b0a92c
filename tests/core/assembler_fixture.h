#pragma once

#include "core/deck/assembler.h"
#include "core/deck/package_checker.h"
#include "tests/support/deck_fixture.h"

#include <gtest/gtest.h>

#include <QFileInfo>
#include <QTemporaryDir>

#include <zip.h>

#include <functional>

namespace attache::test {

inline std::string said(const Error &error)
{
    return (error.message + QStringLiteral(" | ") + error.detail).toStdString();
}

/// The findings of the checker, errors only, as lines.
inline QStringList errorsIn(const QString &path)
{
    const auto findings = PackageChecker().check(path);
    if (!findings)
        return {findings.error().message};
    QStringList lines;
    for (const PackageFinding &each : *findings) {
        if (each.severity == PackageFinding::Severity::Error)
            lines.append(each.part + QStringLiteral(": ") + each.message);
    }
    return lines;
}

/// Changes the ZIP at @p path as other programs might have written it.
inline void tamper(const QString &path, const std::function<void(zip_t *)> &change)
{
    zip_t *archive = zip_open(path.toUtf8().constData(), 0, nullptr);
    ASSERT_NE(archive, nullptr);
    change(archive);
    ASSERT_EQ(zip_close(archive), 0) << zip_strerror(archive);
}

/// Puts @p content under @p name, instead of what is there.
inline void putEntry(zip_t *archive, const char *name, const QByteArray &content)
{
    auto *copy = static_cast<char *>(malloc(size_t(content.size()) + 1));
    memcpy(copy, content.constData(), size_t(content.size()));
    zip_source_t *source = zip_source_buffer(archive, copy, zip_uint64_t(content.size()), 1);
    ASSERT_GE(zip_file_add(archive, name, source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8), 0)
        << zip_strerror(archive);
}

/// Replaces @p from in the entry @p name by @p to.
inline void replaceInEntry(const QString &path, const char *name, const QByteArray &from,
                           const QByteArray &to)
{
    tamper(path, [&](zip_t *archive) {
        zip_stat_t stat;
        ASSERT_EQ(zip_stat(archive, name, 0, &stat), 0) << name;
        QByteArray content(qsizetype(stat.size), '\0');
        zip_file_t *file = zip_fopen(archive, name, 0);
        ASSERT_EQ(zip_fread(file, content.data(), stat.size), zip_int64_t(stat.size));
        zip_fclose(file);
        ASSERT_TRUE(content.contains(from)) << name << " has no " << from.toStdString();
        putEntry(archive, name, content.replace(from, to));
    });
}

/// Gives every entry the name @p rename makes of its own.
inline void renameEntries(const QString &path, const std::function<QString(QString)> &rename)
{
    tamper(path, [&](zip_t *archive) {
        for (zip_int64_t index = 0; index < zip_get_num_entries(archive, 0); ++index) {
            const QString name = QString::fromUtf8(zip_get_name(archive, zip_uint64_t(index), 0));
            ASSERT_EQ(zip_file_rename(archive, zip_uint64_t(index),
                                      rename(name).toUtf8().constData(), ZIP_FL_ENC_UTF_8),
                      0);
        }
    });
}

/// Assembles slides of decks it opens; every result has to be clean.
class AssemblerTest : public ::testing::Test
{
protected:
    QString path(const char *name) { return m_folder.filePath(QLatin1String(name)); }

    /// Opens @p file and keeps it open for the test.
    size_t use(const QString &file)
    {
        auto opened = Presentation::open(file);
        EXPECT_TRUE(opened) << (opened ? "" : said(opened.error()));
        if (!opened)
            return 0;
        m_decks.push_back(std::make_unique<Presentation>(*std::move(opened)));
        m_request.decks.push_back({m_decks.back().get(), QFileInfo(file).completeBaseName()});
        return m_request.decks.size() - 1;
    }

    /// Assembles and opens the result; the checker must find it clean.
    std::unique_ptr<Presentation> assemble(const QString &target)
    {
        auto assembler = Assembler::prepare(m_request);
        EXPECT_TRUE(assembler) << (assembler ? "" : said(assembler.error()));
        if (!assembler)
            return nullptr;
        m_report = assembler->report();
        const auto written = assembler->write(target);
        EXPECT_TRUE(written) << (written ? "" : said(written.error()));
        if (!written)
            return nullptr;
        EXPECT_EQ(errorsIn(target).join(u'\n').toStdString(), "");
        auto opened = Presentation::open(target);
        EXPECT_TRUE(opened) << (opened ? "" : said(opened.error()));
        return opened ? std::make_unique<Presentation>(*std::move(opened)) : nullptr;
    }

    static QStringList names(const Presentation &presentation)
    {
        QStringList result;
        for (const Part &part : presentation.package().parts())
            result.append(part.name);
        result.sort();
        return result;
    }

    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<Presentation>> m_decks;
    AssemblyRequest m_request;
    AssemblyReport m_report;
};

inline QByteArray contentOf(const Presentation &presentation, const QString &name)
{
    const Part *part = presentation.package().part(name);
    EXPECT_NE(part, nullptr) << name.toStdString();
    const auto bytes = part ? presentation.package().read(*part) : Result<QByteArray>(QByteArray());
    return bytes ? *bytes : QByteArray();
}

inline const QString ImageType = QStringLiteral("image/png");
inline const QString ChartType =
    QStringLiteral("application/vnd.openxmlformats-officedocument.drawingml.chart+xml");

/// A slide with a title and further relationships.
inline DeckFixture::Slide slideWith(const QByteArray &title, const QByteArray &shapes = {},
                                    std::vector<Relationship> relationships = {},
                                    const QByteArray &notes = {})
{
    return {DeckFixture::shape(2, DeckFixture::paragraph({title}), "title") + shapes,
            notes,
            false,
            {},
            std::move(relationships)};
}

} // namespace attache::test
